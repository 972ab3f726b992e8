using Vivtorok.Benchmarks;

// dotnet run -c Release --project tests/Vivtorok.Benchmarks -- load [sqlite|postgres] | retention [sqlite|postgres] [messages] | crash | webhook [sqlite|postgres]
// | channels [messages] [seconds between kills] | claude | claude-host <mode> <url> | stripe-host <url>
// PostgreSQL is found by VIVTOROK_TEST_POSTGRES. Prints Markdown for docs/measurements.md.
return args switch
{
    ["load", "postgres"] => await LoadBench.RunAsync("Postgres"),
    ["load", ..] => await LoadBench.RunAsync("Sqlite"),
    ["crash", ..] => await CrashBench.RunAsync(),
    ["webhook", "postgres"] => await WebhookBench.RunAsync("Postgres"),
    ["webhook", ..] => await WebhookBench.RunAsync("Sqlite"),
    ["channels", .. var options] => await ChannelsBench.RunAsync(options),
    ["retention"] => await RetentionBench.RunAsync("Sqlite", 1_000_000),
    ["retention", "postgres", .. var count] => await RetentionBench.RunAsync("Postgres", CountOf(count)),
    ["retention", "sqlite", .. var count] => await RetentionBench.RunAsync("Sqlite", CountOf(count)),
    ["claude"] => await ClaudeBench.RunAsync(),
    ["claude-host", var mode, var url] => await HostAsync(mode, url),
    ["stripe-host", var url] => await StripeAsync(url),
    _ => Usage(),
};

static int CountOf(string[] rest) => rest.Length == 0 ? 1_000_000 : int.Parse(rest[0], System.Globalization.CultureInfo.InvariantCulture);

static int Usage()
{
    Console.Error.WriteLine("load [sqlite|postgres], retention [sqlite|postgres] [messages], crash, webhook [sqlite|postgres], channels [messages] [seconds], claude, claude-host rules|hijacked|hallucinating <url>, or stripe-host <url>");
    return 2;
}

static async Task<int> HostAsync(string mode, string url)
{
    await Vivtorok.Testing.Fakes.FakeClaude.ClaudeHost.RunAsync(mode, url, Directory.CreateTempSubdirectory("vivtorok-claude-").FullName);
    return 0;
}

// The product that takes payments, with a server in Stripe's place: for the browser journey.
static async Task<int> StripeAsync(string url)
{
    await Vivtorok.Testing.Fakes.FakeStripe.StripeHost.RunAsync(url, Directory.CreateTempSubdirectory("vivtorok-stripe-").FullName);
    return 0;
}
