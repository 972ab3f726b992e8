using System.ComponentModel.DataAnnotations;

namespace Vivtorok.Infrastructure.Files;

/// <summary>Settings of the section <c>Files</c>. Without a bucket, files lie in <c>files/</c> of the data directory: right for one node.</summary>
public sealed class FileStoreOptions
{
    public const string Section = "Files";

    public S3Options? S3 { get; init; }
}

/// <summary>A bucket that all nodes share: Amazon's, or any server that speaks S3.</summary>
public sealed class S3Options
{
    [Required, MinLength(3)]
    public string Bucket { get; init; } = "";

    /// <summary>Such as <c>eu-central-1</c>.</summary>
    [Required]
    public string Region { get; init; } = "us-east-1";

    /// <summary>The server; absent: Amazon's of the region.</summary>
    public Uri? Endpoint { get; init; }

    /// <summary>Absent: as the machine is known to Amazon.</summary>
    public string? AccessKey { get; init; }

    public string? SecretKey { get; init; }
}
