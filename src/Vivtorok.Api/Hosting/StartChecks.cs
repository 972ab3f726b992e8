using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Options;
using Vivtorok.Infrastructure;
using Vivtorok.Infrastructure.Clock;
using Vivtorok.Infrastructure.Webhooks;

namespace Vivtorok.Api.Hosting;

/// <summary>A setting that does not work; the message names it.</summary>
internal sealed class SettingException(string message) : Exception(message);

/// <summary>Finds out before anything starts what would stop it.</summary>
internal static class StartChecks
{
    public static void Check(IConfiguration configuration, IHostEnvironment environment)
    {
        CheckDataDirectory(DataDirectory.Of(configuration));
        if (NodeRolesSetting.Of(configuration) is null) throw new SettingException($"{NodeRolesSetting.Name} must be some of api, worker and jobs, such as api,worker; it is {configuration[NodeRolesSetting.Name]}.");
        foreach (var name in (string[])[ClockSetup.Enabled, WebhookOptions.LoopbackSetting]) CheckTestingSetting(configuration, environment, name);
        if (configuration[ClockSetup.Start] is { Length: > 0 } start && !DateTimeOffset.TryParse(start, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _))
            throw new SettingException($"{ClockSetup.Start} must be an instant such as 2026-11-23T10:00:00+02:00; it is {start}.");
        if (configuration[App.PublicUrl] is { Length: > 0 } address && !(Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"))
            throw new SettingException($"{App.PublicUrl} must be an address such as https://crm.example.com; it is {address}.");
    }

    /// <summary>Asks every registered options class whether its settings are valid.</summary>
    public static void CheckOptions(IServiceProvider services) => services.GetService<IStartupValidator>()?.Validate();

    /// <summary>Tries the addresses to listen on, so that a taken port is a sentence and not a stack trace.</summary>
    public static void CheckPorts(IConfiguration configuration)
    {
        foreach (var address in (configuration["urls"] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var parsed = BindingAddress.Parse(address);
            if (parsed.IsUnixPipe || parsed.IsNamedPipe || parsed.Port == 0) continue;
            var ip = parsed.Host == "localhost" ? IPAddress.Loopback : IPAddress.TryParse(parsed.Host, out var literal) ? literal : IPAddress.Any;
            using var listener = new TcpListener(ip, parsed.Port);
            try
            {
                listener.Start();
            }
            catch (SocketException exception)
            {
                throw new SettingException($"urls: cannot listen on {address}: {exception.Message}.");
            }
        }
    }

    private static void CheckTestingSetting(IConfiguration configuration, IHostEnvironment environment, string name)
    {
        if (!bool.TryParse(configuration[name] ?? "false", out var isOn)) throw new SettingException($"{name} must be true or false.");
        if (isOn && !environment.IsDevelopment() && !environment.IsEnvironment("Testing"))
            throw new SettingException($"{name} is only for the Development and Testing environments; this is {environment.EnvironmentName}.");
    }

    private static void CheckDataDirectory(string path)
    {
        try
        {
            DataDirectory.Create(path);
            var probe = Path.Combine(path, $".write-{Guid.NewGuid():N}");
            File.WriteAllText(probe, "");
            File.Delete(probe);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new SettingException($"DataDirectory: cannot write to {path}: {exception.Message}");
        }
    }
}
