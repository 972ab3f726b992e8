using Vivtorok.Benchmarks;

// dotnet run -c Release --project tests/Vivtorok.Benchmarks -- load [sqlite|postgres] | crash | webhook
// PostgreSQL is found by VIVTOROK_TEST_POSTGRES. Prints Markdown for docs/measurements.md.
return args switch
{
    ["load", "postgres"] => await LoadBench.RunAsync("Postgres"),
    ["load", ..] => await LoadBench.RunAsync("Sqlite"),
    ["crash", ..] => await CrashBench.RunAsync(),
    ["webhook", ..] => await WebhookBench.RunAsync(),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("load [sqlite|postgres], crash or webhook");
    return 2;
}
