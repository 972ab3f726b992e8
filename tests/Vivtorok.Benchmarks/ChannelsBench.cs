using System.Globalization;
using Vivtorok.Testing.Fakes;
using Vivtorok.Testing.Fakes.Gmail;
using Vivtorok.Testing.Process;

namespace Vivtorok.Benchmarks;

/// <summary>
/// Thousands of messages over Telegram, WhatsApp and Gmail, whose fakes repeat a tenth, let a twentieth overtake and fail a tenth of what
/// they are asked, while the process is killed every few seconds.
/// </summary>
internal static class ChannelsBench
{
    private const int Usual = 10_000;
    private const int SecondsBetweenKills = 15;

    /// <param name="options">How many messages, and the seconds between two kills.</param>
    public static async Task<int> RunAsync(IReadOnlyList<string> options)
    {
        var messages = options.Count > 0 ? int.Parse(options[0], CultureInfo.InvariantCulture) : Usual;
        var seconds = options.Count > 1 ? int.Parse(options[1], CultureInfo.InvariantCulture) : SecondsBetweenKills;
        await using var telegram = new FakeTelegram();
        await using var whatsApp = new FakeWhatsApp();
        await using var gmail = new FakeGmail();
        await Task.WhenAll(telegram.StartAsync(), whatsApp.StartAsync(), gmail.StartAsync());
        await using var product = new ProductProcess(Directory.CreateTempSubdirectory("vivtorok-channels-").FullName, new Dictionary<string, string>(ProductProcess.NoLimits)
        {
            ["Channels__Telegram__BaseUrl"] = telegram.Address.ToString(), ["Channels__Telegram__Webhooks"] = "true", ["Channels__WhatsApp__BaseUrl"] = whatsApp.Address.ToString(),
            ["Channels__Gmail__ClientId"] = FakeGoogle.ClientId, ["Channels__Gmail__ClientSecret"] = FakeGoogle.ClientSecret, ["Channels__Gmail__ApiUrl"] = gmail.Address.ToString(),
            ["Channels__Gmail__TokenUrl"] = $"{gmail.Address}token", ["Channels__Gmail__RevokeUrl"] = $"{gmail.Address}revoke", ["Channels__Gmail__KeysUrl"] = $"{gmail.Address}certs",
            ["Channels__Mail__LettersPerSenderAndHour"] = "1000", ["Channels__Mail__PollSeconds"] = "10", ["PublicUrl"] = "https://vivtorok.example",
        });

        var run = new ChannelsRun(product, [new TelegramLine(telegram, product.Address), new WhatsAppCustomers(whatsApp, product.Address), new GmailCustomers(gmail)], messages, TimeSpan.FromSeconds(seconds));
        var reports = await run.RunAsync();
        Console.WriteLine($"\nKilled {run.Kills} times.\n\n| channel | written | lost | unanswered | answered twice | doubled unmarked | uncertain |\n|---|---|---|---|---|---|---|");
        foreach (var report in reports)
            Console.WriteLine($"| {report.Channel} | {report.Written} | {report.Lost} | {report.Unanswered} | {report.AnsweredTwice} | {report.Doubled} | {report.Uncertain} |");
        return reports.All(report => report.IsClean) ? 0 : 1;
    }
}
