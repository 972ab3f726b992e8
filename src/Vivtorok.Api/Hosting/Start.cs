using Vivtorok.Application.Common;
using Vivtorok.Infrastructure;
using Vivtorok.Infrastructure.Backup;
using Vivtorok.Infrastructure.Persistence;
using Vivtorok.Infrastructure.Persistence.Seed;

namespace Vivtorok.Api.Hosting;

/// <summary>Starts the process, or says in one line why it cannot.</summary>
internal static class Start
{
    public static async Task<int> RunAsync(string[] args)
    {
        try
        {
            if (args is [OpenApiCommand.Name, ..]) return await OpenApiCommand.RunAsync(args);
            if (args is [RotateKeysCommand.Name]) return await RotateKeysCommand.RunAsync();
            if (args is [var command, ..] && BackupCommands.Knows(command)) return await BackupCommands.RunAsync(args);
            await using var app = App.Build(args, builder => StartChecks.Check(builder.Configuration, builder.Environment));
            StartChecks.CheckOptions(app.Services);
            StartChecks.CheckPorts(app.Configuration);
            using var running = DataLock.Share(DataDirectory.Of(app.Configuration)) ?? throw new SettingException("DataDirectory: a backup is being restored there.");
            var routes = Task.Run(() => app.Services.GetRequiredService<EndpointDataSource>().Endpoints); // as long in the making as the schema, and neither needs the other
            await app.Services.PrepareDatabaseAsync();
            await routes;
            var demo = await app.Services.SeedDemoAsync();
            await app.StartAsync();
            if (app.Configuration[App.PublicUrl] is not { Length: > 0 }) app.Services.GetRequiredService<PublicAddress>().Set(StartBanner.Browsable(app.Urls.First()));
            StartBanner.Write(app, demo);
            await app.WaitForShutdownAsync();
            return 0;
        }
        catch (Exception exception) when (StartErrors.Explain(exception) is { } line)
        {
            await Console.Error.WriteLineAsync(line);
            return 1;
        }
    }
}
