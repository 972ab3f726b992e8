using Microsoft.Extensions.Configuration;
using Vivtorok.Application.Common.Files;
using Vivtorok.Domain;

namespace Vivtorok.Infrastructure.Files;

/// <summary>Files as files, a folder to each workspace and conversation. Written aside and moved into place: a crash leaves no half of one.</summary>
internal sealed class LocalFiles(IConfiguration configuration) : IFileStore
{
    private readonly string _root = Path.Combine(DataDirectory.Of(configuration), DataDirectory.Files);

    public async Task SaveAsync(FileKey key, ReadOnlyMemory<byte> content, string mediaType, CancellationToken cancellationToken)
    {
        var path = PathOf(key);
        DataDirectory.Create(_root);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var aside = $"{path}.{Guid.NewGuid():N}.new";
        await using (var file = new FileStream(aside, FileMode.CreateNew, FileAccess.Write, FileShare.None))
        {
            await file.WriteAsync(content, cancellationToken);
            file.Flush(flushToDisk: true);
        }

        File.Move(aside, path, overwrite: true);
    }

    public Task<Stream?> OpenAsync(FileKey key, CancellationToken cancellationToken)
    {
        var path = PathOf(key);
        return Task.FromResult<Stream?>(File.Exists(path) ? new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 81920, useAsync: true) : null);
    }

    public Task DeleteAsync(FileKey key, CancellationToken cancellationToken)
    {
        if (!Directory.Exists(Path.GetDirectoryName(PathOf(key)))) return Task.CompletedTask;
        File.Delete(PathOf(key));
        File.Delete(PathOf(key.Thumbnail));
        return Task.CompletedTask;
    }

    public Task<int> DeleteAllAsync(WorkspaceId workspace, ConversationId? conversation, CancellationToken cancellationToken)
    {
        var folder = new DirectoryInfo(Path.Combine(_root, FileKey.FolderOf(workspace, conversation)));
        if (!folder.Exists) return Task.FromResult(0);
        var count = folder.EnumerateFiles("*", SearchOption.AllDirectories).Count();
        folder.Delete(recursive: true);
        return Task.FromResult(count);
    }

    private string PathOf(FileKey key) => Path.Combine(_root, key.ToString());
}
