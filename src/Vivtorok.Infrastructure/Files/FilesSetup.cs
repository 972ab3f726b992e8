using System.ComponentModel.DataAnnotations;
using Amazon;
using Amazon.Runtime;
using Amazon.S3;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Vivtorok.Application.Common.Files;

namespace Vivtorok.Infrastructure.Files;

internal static class FilesSetup
{
    public static void AddFiles(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<IPictures, Pictures>();
        services.AddOptions<FileStoreOptions>().BindConfiguration(FileStoreOptions.Section)
            .Validate(files => files.S3 is null || Validator.TryValidateObject(files.S3, new ValidationContext(files.S3), null, validateAllProperties: true), "Files:S3 needs Bucket and Region.")
            .Validate(files => files.S3 is null || string.IsNullOrEmpty(files.S3.AccessKey) == string.IsNullOrEmpty(files.S3.SecretKey), "Files:S3 needs AccessKey and SecretKey, or neither.")
            .ValidateOnStart();
        if (configuration.GetSection(FileStoreOptions.Section).Get<FileStoreOptions>()?.S3 is not { } s3)
        {
            services.AddSingleton<IFileStore, LocalFiles>();
            return;
        }

        services.AddSingleton<IAmazonS3>(_ => Client(s3));
        services.AddSingleton<IFileStore>(provider => new S3Files(provider.GetRequiredService<IAmazonS3>(), s3));
    }

    private static AmazonS3Client Client(S3Options options)
    {
        var config = new AmazonS3Config
        {
            RegionEndpoint = options.Endpoint is null ? RegionEndpoint.GetBySystemName(options.Region) : null,
            RequestChecksumCalculation = RequestChecksumCalculation.WHEN_REQUIRED, // other servers do not know Amazon's newest trailers
            ResponseChecksumValidation = ResponseChecksumValidation.WHEN_REQUIRED,
        };
        if (options.Endpoint is { } endpoint) (config.ServiceURL, config.ForcePathStyle, config.AuthenticationRegion) = (endpoint.ToString(), true, options.Region);
        return string.IsNullOrEmpty(options.AccessKey) ? new AmazonS3Client(config) : new AmazonS3Client(new BasicAWSCredentials(options.AccessKey, options.SecretKey), config);
    }
}
