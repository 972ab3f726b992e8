using Vivtorok.Benchmarks;

// dotnet run -c Release --project tests/Vivtorok.Benchmarks -- load [sqlite|postgres] | crash
// PostgreSQL is found by VIVTOROK_TEST_POSTGRES. Prints Markdown for docs/measurements.md.
return args switch
{
    ["load", "postgres"] => await LoadBench.RunAsync("Postgres"),
    ["load", ..] => await LoadBench.RunAsync("Sqlite"),
    ["crash", ..] => await CrashBench.RunAsync(),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("load [sqlite|postgres] or crash");
    return 2;
}
