using System.Text.Json.Nodes;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Vivtorok.Application.Common;
using Vivtorok.Application.Work;
using Vivtorok.Domain;
using Vivtorok.Testing;
using Vivtorok.Testing.Fakes;

namespace Vivtorok.FunctionalTests.Developers.Webhooks;

/// <summary>The product, and a developer's server beside it.</summary>
public sealed class WebhookFixture : ApiFixture
{
    public FakeReceiver Receiver { get; } = new();

    protected override IEnumerable<KeyValuePair<string, string?>> Settings => [new("Webhooks:AllowLoopback", "true"), new("Webhooks:TimeoutSeconds", "1")];

    public override async Task InitializeAsync()
    {
        await Receiver.StartAsync();
        await base.InitializeAsync();
    }

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        await Receiver.DisposeAsync();
    }

    /// <summary>An endpoint of a workspace, with a path of its own at the receiver.</summary>
    public async Task<Hook> GivenHookAsync(TestWorkspace workspace, params string[] eventTypes)
    {
        var path = $"/hook-{Guid.NewGuid():N}";
        var made = await workspace.Owner.SendJsonAsync(HttpMethod.Post, "/api/v1/webhook-endpoints", new { url = new Uri(Receiver.Address, path), description = "Billing", eventTypes });
        return new Hook(this, workspace, made["id"]!.GetValue<Guid>(), path, made["secret"]!.GetValue<string>());
    }

    /// <summary>Does a work item, as after a crash that came before it was ticked off.</summary>
    public async Task DoAsync(TestWorkspace workspace, IWorkCommand command)
    {
        await using var scope = Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Caller>().WorksFor(new WorkspaceId(workspace.Id), "system");
        await scope.ServiceProvider.GetRequiredService<IMediator>().Send(command);
    }

    /// <summary>Something to tell of.</summary>
    public async Task<string> GivenContactAsync(TestWorkspace workspace)
    {
        var contact = await workspace.Owner.SendJsonAsync(HttpMethod.Post, "/api/v1/contacts", new { name = "Ірина Мельник", phone = "+380671112233" });
        await DrainWorkAsync();
        return contact["id"]!.GetValue<string>();
    }
}

/// <summary>An endpoint of a test.</summary>
public sealed record Hook(WebhookFixture Api, TestWorkspace Workspace, Guid Id, string Path, string Secret)
{
    public string Address => $"/api/v1/webhook-endpoints/{Id}";

    public IReadOnlyList<WebhookCall> Calls => [.. Api.Receiver.Calls.Where(call => call.Path == Path)];

    public Task<JsonNode> RowAsync() => Workspace.Owner.GetJsonAsync(Address);

    public async Task<IReadOnlyList<JsonNode>> DeliveriesAsync(string query = "") => [.. (await Workspace.Owner.GetJsonAsync($"{Address}/deliveries{query}"))["items"]!.AsArray().OfType<JsonNode>()];

    /// <summary>Lets time pass and does what has become due.</summary>
    public async Task LaterAsync(TimeSpan by)
    {
        Api.Clock.Advance(by);
        await Api.DrainWorkAsync();
    }
}
