using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Npgsql;
using Vivtorok.Application.Common;

namespace Vivtorok.Infrastructure.Persistence.Providers.Postgres;

internal sealed class PostgresAppDbContext(DbContextOptions<PostgresAppDbContext> options, Caller caller) : AppDbContext(options, caller)
{
    public override bool IsUniqueViolation(DbUpdateException exception) =>
        exception.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };
}

internal sealed class PostgresDesignTimeFactory : IDesignTimeDbContextFactory<PostgresAppDbContext>
{
    public PostgresAppDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgresAppDbContext>().UseNpgsql("Host=localhost").Options, new Caller());
}
