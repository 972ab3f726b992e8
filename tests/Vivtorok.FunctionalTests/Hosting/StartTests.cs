using System.Net;
using System.Net.Sockets;
using Vivtorok.Api.Hosting;

namespace Vivtorok.FunctionalTests.Hosting;

public sealed class StartTests
{
    private static readonly string Data = $"--DataDirectory={Path.Combine(Path.GetTempPath(), "vivtorok-start-test")}";

    [Theory]
    [InlineData("--Limits:RequestBytes=5", "Limits:RequestBytes")]
    [InlineData("--Limits:RequestBytes=many", "Limits:RequestBytes")]
    [InlineData("--Work:Parallelism=0", "Work:Parallelism")]
    [InlineData("--Email:From=nobody", "Email:From")]
    [InlineData("--Claude:CallSeconds=0", "Claude:CallSeconds")]
    [InlineData("--Claude:BaseUrl=ftp://models.example", "Claude:BaseUrl")]
    [InlineData("--Claude:ApiKey=short", "Claude:ApiKey")]
    [InlineData("--Agent:Model=oracle", "Agent:Model")]
    [InlineData("--Testing:Enabled=true", "Testing:Enabled")]
    [InlineData("--Testing:Enabled=perhaps", "Testing:Enabled")]
    [InlineData("--Testing:Clock=tomorrow", "Testing:Clock")]
    [InlineData("--Webhooks:AllowLoopback=true", "Webhooks:AllowLoopback")]
    [InlineData("--Webhooks:TimeoutSeconds=0", "Webhooks:TimeoutSeconds")]
    [InlineData("--PublicUrl=crm", "PublicUrl")]
    [InlineData("--Proxy:Networks=172.30.0.0", "Proxy:Networks")]
    [InlineData("--Proxy:Addresses=127.0.0.1,proxy", "Proxy:Addresses")]
    [InlineData("--Proxy:ForwardLimit=0", "Proxy:ForwardLimit")]
    [InlineData("--Database:Provider=Postgres", "Database:ConnectionString")]
    [InlineData("--Database:Provider=Paper", "Database:Provider")]
    [InlineData("--urls=nonsense", "urls")]
    public async Task A_wrong_setting_stops_the_start_with_one_line_that_names_it(string setting, string name)
    {
        var (code, line) = await StartAsync(Data, setting);

        code.Should().Be(1);
        line.Should().Contain(name).And.NotContain("\n");
    }

    [Fact]
    public async Task A_data_directory_that_cannot_be_written_is_named()
    {
        var file = Path.GetTempFileName();

        var (code, line) = await StartAsync($"--DataDirectory={file}");

        code.Should().Be(1);
        line.Should().StartWith("DataDirectory:").And.Contain(file).And.NotContain("\n");
    }

    [Fact]
    public async Task A_data_directory_is_created_for_nobody_else_to_look_into()
    {
        var data = Path.Combine(Path.GetTempPath(), $"vivtorok-start-{Guid.NewGuid():N}");

        await StartAsync($"--DataDirectory={data}", "--urls=nonsense");

        if (!OperatingSystem.IsWindows()) File.GetUnixFileMode(data).Should().Be(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        Directory.Delete(data, recursive: true);
    }

    [Fact]
    public async Task A_port_in_use_is_named()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;

        var (code, line) = await StartAsync(Data, $"--urls=http://127.0.0.1:{port}");

        code.Should().Be(1);
        line.Should().StartWith("urls:").And.Contain($":{port}").And.NotContain("\n");
    }

    [Fact]
    public async Task A_database_that_is_away_is_named()
    {
        var (code, line) = await StartAsync(Data, "--Database:Provider=Postgres", "--Database:ConnectionString=Host=127.0.0.1;Port=1;Username=x;Database=y;Timeout=2");

        code.Should().Be(1);
        line.Should().StartWith("Database:").And.NotContain("\n");
    }

    private static async Task<(int Code, string Line)> StartAsync(params string[] args)
    {
        var (console, said) = (Console.Error, new StringWriter());
        Console.SetError(said);
        try
        {
            return (await Start.RunAsync(args), said.ToString().TrimEnd());
        }
        finally
        {
            Console.SetError(console);
        }
    }
}
