using Vivtorok.Api.Endpoints;
using Vivtorok.Api.Http;
using Vivtorok.Application;
using Vivtorok.Infrastructure;
using Vivtorok.Infrastructure.Persistence;

var builder = WebApplication.CreateBuilder(args);
Directory.CreateDirectory(DataDirectory.Of(builder.Configuration));
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddApplication();
builder.Services.AddInfrastructure(builder.Configuration);
builder.Services.AddHttp();

var app = builder.Build();
app.UseHttp();
app.MapRoutes();
await app.Services.PrepareDatabaseAsync();
await app.RunAsync();
