using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Vivtorok.Testing.Process;

/// <summary>The built product as its own process, for what only a real process can show: crashes, start-up, memory.</summary>
public sealed class ProductProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(120);

    /// <summary>The limits that guard against strangers are not what a crash or a load run is about.</summary>
    public static readonly IReadOnlyDictionary<string, string> NoLimits = new Dictionary<string, string>
    {
        ["WebChat__Limits__MessagesPerVisitorAndMinute"] = "10000000",
        ["WebChat__Limits__ReadsPerVisitorAndMinute"] = "10000000",
        ["WebChat__Limits__MessagesPerChannelAndMinute"] = "10000000",
        ["WebChat__Limits__SessionsPerAddressAndMinute"] = "10000000",
        ["WebChat__Limits__SessionsPerChannelAndMinute"] = "10000000",
        ["Agent__TurnsPerConversationAndDay"] = "100000",
        ["Limits__RequestsPerMinute"] = "1000000",
        ["Limits__AddressRequestsPerMinute"] = "1000000",
        ["Limits__OpenRequestsPerMinute"] = "1000000",
        ["Logging__LogLevel__Default"] = "Warning",
    };

    private readonly Dictionary<string, string> _settings;
    private System.Diagnostics.Process? _process;

    /// <param name="folder">The data directory; kept between starts.</param>
    /// <param name="settings">By their environment names, such as <c>Database__Provider</c>.</param>
    public ProductProcess(string folder, IReadOnlyDictionary<string, string>? settings = null)
    {
        Folder = folder;
        Address = new Uri($"http://127.0.0.1:{FreePort()}");
        _settings = new Dictionary<string, string>(settings ?? new Dictionary<string, string>())
        {
            ["DataDirectory"] = folder,
            ["ASPNETCORE_ENVIRONMENT"] = "Testing",
        };
    }

    public string Folder { get; }

    public Uri Address { get; }

    /// <summary>Working set in bytes.</summary>
    public long Memory
    {
        get
        {
            _process!.Refresh();
            return _process.WorkingSet64;
        }
    }

    /// <summary>Processor time used since the start.</summary>
    public TimeSpan Cpu
    {
        get
        {
            _process!.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>Starts it and waits until it is ready.</summary>
    /// <returns>How long that took.</returns>
    public async Task<TimeSpan> StartAsync()
    {
        var watch = Stopwatch.StartNew();
        var info = new ProcessStartInfo("dotnet", [AssemblyPath(), "--urls", Address.ToString()])
        {
            WorkingDirectory = ApiFolder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in _settings) info.Environment[name] = value;
        _process = System.Diagnostics.Process.Start(info)!;
        var log = new StreamWriter(Path.Combine(Folder, "log"), append: true) { AutoFlush = true };
        _process.OutputDataReceived += (_, line) => log.WriteLine(line.Data);
        _process.ErrorDataReceived += (_, line) => log.WriteLine(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        await UntilReadyAsync(watch);
        return watch.Elapsed;
    }

    /// <summary>Runs a command of the product, such as <c>backup</c>, with the same settings.</summary>
    /// <returns>How it ended, and all that it said.</returns>
    public async Task<(int Code, string Said)> RunAsync(params string[] args)
    {
        var info = new ProcessStartInfo("dotnet", [AssemblyPath(), .. args]) { WorkingDirectory = ApiFolder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in _settings) info.Environment[name] = value;
        using var command = System.Diagnostics.Process.Start(info)!;
        var said = await Task.WhenAll(command.StandardOutput.ReadToEndAsync(), command.StandardError.ReadToEndAsync());
        await command.WaitForExitAsync();
        return (command.ExitCode, string.Concat(said));
    }

    /// <summary>SIGKILL: nothing is flushed, nobody is told.</summary>
    public async Task KillAsync()
    {
        _process!.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is { HasExited: false }) await KillAsync();
        _process?.Dispose();
    }

    private static string ApiFolder => Path.Combine(Root(), "src", "Vivtorok.Api");

    // The tests and the product are built with one configuration: …/bin/<configuration>/net10.0
    private static string AssemblyPath()
    {
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        return Path.Combine(ApiFolder, "bin", configuration, "net10.0", "Vivtorok.Api.dll");
    }

    private async Task UntilReadyAsync(Stopwatch watch)
    {
        using var http = new HttpClient { BaseAddress = Address, Timeout = StartLimit };
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (watch.Elapsed < StartLimit && !_process!.HasExited)
        {
            try
            {
                using var answer = await http.GetAsync(new Uri("/health/ready", UriKind.Relative));
                if (answer.StatusCode == HttpStatusCode.OK) return;
            }
            catch (Exception exception) when (exception is HttpRequestException or System.Net.Sockets.SocketException)
            {
                // Not listening yet.
            }

            await tick.WaitForNextTickAsync();
        }

        throw new InvalidOperationException($"The product did not get ready; its log is {Path.Combine(Folder, "log")}.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Vivtorok.sln"))) folder = folder.Parent;
        return folder.FullName;
    }
}
