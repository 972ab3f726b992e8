using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Vivtorok.Application.Common.Files;
using Vivtorok.Domain;
using Vivtorok.Infrastructure.Files;
using Vivtorok.Testing.Fakes;

namespace Vivtorok.IntegrationTests.Files;

/// <summary>The same promises on the local folder and on a bucket.</summary>
public sealed class FileStoreTests : IAsyncLifetime
{
    private FakeS3 S3 { get; } = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("vivtorok-files-").FullName;

    public static TheoryData<string> Stores => ["local", "s3"];

    public Task InitializeAsync() => S3.StartAsync();

    public async Task DisposeAsync()
    {
        await S3.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task What_is_saved_is_read_back_from_anywhere_in_it_and_saved_again_is_replaced(string kind)
    {
        var (store, key) = (Store(kind), Key());
        await store.SaveAsync(key, "older and longer"u8.ToArray(), "text/plain", default);
        await store.SaveAsync(key, "0123456789"u8.ToArray(), "text/plain", default);

        await using var stream = await store.OpenAsync(key, default);

        stream!.Seek(5, SeekOrigin.Begin);
        using var reader = new StreamReader(stream);
        (await reader.ReadToEndAsync()).Should().Be("56789");
        stream.Length.Should().Be(10);
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task A_conversations_folder_goes_whole_and_its_neighbour_stays(string kind)
    {
        var (store, workspace) = (Store(kind), new WorkspaceId(Guid.NewGuid()));
        var (gone, kept) = (new FileKey(workspace, new ConversationId(Guid.NewGuid()), new AttachmentId(Guid.NewGuid())), new FileKey(workspace, new ConversationId(Guid.NewGuid()), new AttachmentId(Guid.NewGuid())));
        foreach (var key in new[] { gone, gone.Thumbnail, kept }) await store.SaveAsync(key, "x"u8.ToArray(), "text/plain", default);

        await store.DeleteAllAsync(workspace, gone.Conversation, default);
        await store.DeleteAllAsync(workspace, gone.Conversation, default);

        (await OpensAsync(store, gone), await OpensAsync(store, gone.Thumbnail), await OpensAsync(store, kept)).Should().Be((false, false, true));
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task What_is_not_there_is_nothing_to_read_and_no_failure_to_delete(string kind)
    {
        var (store, key) = (Store(kind), Key());

        await store.DeleteAsync(key, default);

        (await store.OpenAsync(key, default)).Should().BeNull();
    }

    [Fact]
    public async Task Files_on_the_disk_are_for_nobody_else_to_look_into()
    {
        await Store("local").SaveAsync(Key(), "x"u8.ToArray(), "text/plain", default);

        if (!OperatingSystem.IsWindows()) File.GetUnixFileMode(Path.Combine(_folder, "files")).Should().Be(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    [Fact]
    public async Task A_bucket_that_does_not_know_our_key_refuses_and_we_say_so()
    {
        var store = Store("s3", secret: "not the secret");

        var save = () => store.SaveAsync(Key(), "x"u8.ToArray(), "text/plain", default);

        await save.Should().ThrowAsync<Amazon.S3.AmazonS3Exception>();
        S3.Objects.Should().BeEmpty();
    }

    private IFileStore Store(string kind, string secret = FakeS3.SecretKey)
    {
        Dictionary<string, string?> settings = new() { ["DataDirectory"] = _folder };
        if (kind == "s3")
        {
            settings["Files:S3:Bucket"] = FakeS3.Bucket;
            settings["Files:S3:Region"] = FakeS3.Region;
            settings["Files:S3:Endpoint"] = S3.Address.ToString();
            settings["Files:S3:AccessKey"] = FakeS3.AccessKey;
            settings["Files:S3:SecretKey"] = secret;
        }

        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        var services = new ServiceCollection().AddLogging().AddSingleton<IConfiguration>(configuration);
        services.AddFiles(configuration);
        return services.BuildServiceProvider().GetRequiredService<IFileStore>();
    }

    private static FileKey Key() => new(new WorkspaceId(Guid.NewGuid()), new ConversationId(Guid.NewGuid()), new AttachmentId(Guid.NewGuid()));

    private static async Task<bool> OpensAsync(IFileStore store, FileKey key)
    {
        await using var stream = await store.OpenAsync(key, default);
        return stream is not null;
    }
}
