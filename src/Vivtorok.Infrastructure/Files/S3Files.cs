using System.Net;
using Amazon.S3;
using Amazon.S3.Model;
using Vivtorok.Application.Common.Files;
using Vivtorok.Domain;

namespace Vivtorok.Infrastructure.Files;

/// <summary>Files in a bucket. An opened file lies in a temporary one, so that it can be read from anywhere in it.</summary>
internal sealed class S3Files(IAmazonS3 s3, S3Options options) : IFileStore
{
    private const int AtOnce = 1000;

    public async Task SaveAsync(FileKey key, ReadOnlyMemory<byte> content, string mediaType, CancellationToken cancellationToken)
    {
        using var body = new MemoryStream(content.ToArray(), writable: false);
        await s3.PutObjectAsync(new PutObjectRequest
        {
            BucketName = options.Bucket, Key = key.ToString(), InputStream = body, ContentType = mediaType, AutoCloseStream = false,
            UseChunkEncoding = false, // one signature over the whole: not every server knows Amazon's chunks
        }, cancellationToken);
    }

    public async Task<Stream?> OpenAsync(FileKey key, CancellationToken cancellationToken)
    {
        try
        {
            using var found = await s3.GetObjectAsync(options.Bucket, key.ToString(), cancellationToken);
            var copy = new FileStream(Path.GetTempFileName(), FileMode.Open, FileAccess.ReadWrite, FileShare.None, 81920, System.IO.FileOptions.DeleteOnClose | System.IO.FileOptions.Asynchronous);
            await found.ResponseStream.CopyToAsync(copy, cancellationToken);
            copy.Position = 0;
            return copy;
        }
        catch (AmazonS3Exception missing) when (missing.StatusCode == HttpStatusCode.NotFound)
        {
            return null;
        }
    }

    public async Task DeleteAsync(FileKey key, CancellationToken cancellationToken)
    {
        await s3.DeleteObjectAsync(options.Bucket, key.ToString(), cancellationToken);
        await s3.DeleteObjectAsync(options.Bucket, key.Thumbnail.ToString(), cancellationToken);
    }

    public async Task<int> DeleteAllAsync(WorkspaceId workspace, ConversationId? conversation, CancellationToken cancellationToken)
    {
        var request = new ListObjectsV2Request { BucketName = options.Bucket, Prefix = FileKey.FolderOf(workspace, conversation), MaxKeys = AtOnce };
        var count = 0;
        ListObjectsV2Response page;
        do
        {
            page = await s3.ListObjectsV2Async(request, cancellationToken);
            foreach (var one in page.S3Objects ?? []) await s3.DeleteObjectAsync(options.Bucket, one.Key, cancellationToken);
            count += page.S3Objects?.Count ?? 0;
            request.ContinuationToken = page.NextContinuationToken;
        }
        while (page.IsTruncated == true);
        return count;
    }
}
