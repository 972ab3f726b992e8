using System.Text;
using Vivtorok.Testing.Process;

namespace Vivtorok.IntegrationTests.Backup;

/// <summary>The commands as an operator runs them: the product as its own process, files on a disk.</summary>
public sealed class BackupTests
{
    private const string Erased = "Зоряна Незабудько";

    [Fact]
    public async Task A_backup_of_a_running_product_comes_back_whole_and_forgets_again_who_was_erased_since()
    {
        await using var product = new ProductProcess(Directory.CreateTempSubdirectory("vivtorok-backup-").FullName, ProductProcess.NoLimits);
        await product.StartAsync();
        using var owner = new ProductClient(product.Address);
        await owner.GivenBusinessAsync();
        var gone = (await owner.PostAsync("/api/v1/contacts", new { name = Erased }))["id"];
        await owner.PostAsync("/api/v1/contacts", new { name = "Та, що лишилась" });
        var file = Path.Combine(Directory.CreateTempSubdirectory("vivtorok-backup-").FullName, "backup.zip");

        var made = await product.RunAsync("backup", file);
        await owner.PostAsync($"/api/v1/contacts/{gone}/erasure", new { confirm = true });
        await owner.PostAsync("/api/v1/contacts", new { name = "Пізніша" });
        await UntilLoggedAsync(product.Folder, $"{gone}");
        var early = await product.RunAsync("restore", file);
        await product.KillAsync();
        var restored = await product.RunAsync("restore", file);
        await product.StartAsync();

        made.Should().Be((0, made.Said));
        early.Code.Should().Be(1);
        early.Said.Should().Contain("stop it first");
        restored.Code.Should().Be(0, restored.Said);
        restored.Said.Should().Contain("Erased again: 1 people and 0 workspaces.");
        var contacts = (await owner.GetAsync("/api/v1/contacts"))["items"]!.AsArray(); // with the old cookie: the keys came back
        contacts.Should().ContainSingle().Which!["name"]!.ToString().Should().Be("Та, що лишилась");
        var aside = Directory.EnumerateDirectories(product.Folder, "before-restore-*").Should().ContainSingle().Subject;
        Directory.Delete(aside, recursive: true); // what the operator is told to delete
        Find(product.Folder, Erased).Should().BeEmpty();
    }

    [Fact]
    public async Task What_is_no_backup_changes_nothing()
    {
        await using var product = new ProductProcess(Directory.CreateTempSubdirectory("vivtorok-backup-").FullName, ProductProcess.NoLimits);
        await product.StartAsync();
        using var owner = new ProductClient(product.Address);
        await owner.GivenBusinessAsync();
        await product.KillAsync();
        var file = Path.Combine(product.Folder, "no.zip");
        await File.WriteAllTextAsync(file, "no zip");

        var (code, said) = await product.RunAsync("restore", file);
        await product.StartAsync();

        (code, said.Trim()).Should().Be((1, $"{file} is broken."));
        (await owner.GetAsync("/api/v1/auth/session"))["workspace"]!["name"]!.ToString().Should().Be("Студія");
    }

    private static async Task UntilLoggedAsync(string folder, string id)
    {
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        var log = Path.Combine(folder, "erasures.jsonl");
        while (!File.Exists(log) || !(await File.ReadAllTextAsync(log, limit.Token)).Contains(id, StringComparison.Ordinal)) await tick.WaitForNextTickAsync(limit.Token);
    }

    private static IEnumerable<string> Find(string folder, string word) => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(file =>
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray().AsSpan().IndexOf(Encoding.UTF8.GetBytes(word)) >= 0;
    });
}
