using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Vivtorok.Application;
using Vivtorok.Application.Common;
using Vivtorok.Domain;
using Vivtorok.Domain.Agents;
using Vivtorok.Domain.Channels;
using Vivtorok.Domain.Contacts;
using Vivtorok.Domain.Conversations;
using Vivtorok.Infrastructure;
using Vivtorok.Testing.Process;

namespace Vivtorok.Benchmarks;

/// <summary>An inbox of 20,000 conversations with 200,000 messages among 100,000 contacts: how fast it lists and opens.</summary>
internal static class InboxBench
{
    private const int Contacts = 100_000;
    private const int Conversations = 20_000;
    private const int MessagesEach = 10;
    private const int Batch = 2_000;

    public static async Task RunAsync(ProductProcess product, ProductClient owner, string provider, string database)
    {
        var session = await owner.GetAsync("/api/v1/auth/session");
        await FillAsync(provider, database, product.Folder, new WorkspaceId(Guid.Parse(session["workspace"]!["id"]!.GetValue<string>())));
        var (list, open, search, report, talks) = (new Figures(), new Figures(), new Figures(), new Figures(), new Figures());
        var now = DateTimeOffset.UtcNow;
        for (var i = 0; i < 10; i++)
        {
            var year = $"from={now.AddDays(-360):yyyy-MM-ddTHH:mm:ssZ}&to={now:yyyy-MM-ddTHH:mm:ssZ}";
            await report.TimeAsync(() => owner.GetAsync($"/api/v1/reports/agent-outcomes?{year}"));
            await talks.TimeAsync(() => owner.GetAsync($"/api/v1/reports/agent-outcomes/talks?{year}&figure=resolved&limit=30"));
        }

        for (var i = 0; i < 100; i++)
        {
            var page = await list.TimeAsync(() => owner.GetAsync("/api/v1/conversations?limit=30"));
            var id = page["items"]![i % 30]!["id"]!.GetValue<string>();
            await open.TimeAsync(async () =>
            {
                await owner.GetAsync($"/api/v1/conversations/{id}");
                return await owner.GetAsync($"/api/v1/conversations/{id}/messages?limit=30");
            });
            await search.TimeAsync(() => owner.GetAsync("/api/v1/contacts?limit=30&search=олена%20501"));
        }

        Markdown.Row("inbox list", list.Cells(), "", "");
        Markdown.Row("conversation opened (two requests)", open.Cells(), "", "");
        Markdown.Row("contact search", search.Cells(), "", "");
        Markdown.Row("agent outcomes of a year", report.Cells(), "", "");
        Markdown.Row("the talks behind a figure", talks.Cells(), "", "");
    }

    private static async Task FillAsync(string provider, string database, string folder, WorkspaceId workspace)
    {
        var settings = new Dictionary<string, string?> { ["DataDirectory"] = folder, ["Database:Provider"] = provider, ["Database:ConnectionString"] = database };
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        await using var services = new ServiceCollection().AddLogging().AddSingleton<IConfiguration>(configuration).AddSingleton(TimeProvider.System)
            .AddApplication().AddInfrastructure(configuration).BuildServiceProvider();
        for (var done = 0; done < Contacts; done += Batch)
        {
            await using var scope = services.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<Caller>().WorksFor(workspace, "system");
            await FillBatchAsync(scope.ServiceProvider.GetRequiredService<IAppDbContext>(), workspace, done);
        }
    }

    private static async Task FillBatchAsync(IAppDbContext db, WorkspaceId workspace, int from)
    {
        var channel = await db.Channels.FirstAsync();
        var start = DateTimeOffset.UtcNow.AddDays(-300);
        for (var i = from; i < from + Batch; i++)
        {
            var contact = new Contact(workspace, $"Олена {i}", start.AddMinutes(i));
            db.Contacts.Add(contact);
            if (i % (Contacts / Conversations) != 0) continue;
            var conversation = new Conversation(contact, channel, agentAnswers: true, start.AddMinutes(i));
            db.Conversations.Add(conversation);
            for (var m = 0; m < MessagesEach; m += 2) Talk(db, conversation, channel, $"{i}:{m}", start.AddMinutes(i + m));
            conversation.ClearEvents(); // nothing is to be done about the past
        }

        await db.SaveChangesAsync(default);
    }

    private static void Talk(IAppDbContext db, Conversation conversation, Channel channel, string id, DateTimeOffset at)
    {
        db.Messages.Add(conversation.Receive("Повідомлення про манікюр і стрижку", id, agentAnswers: true, channel, at));
        var turn = new Turn(conversation.WorkspaceId, conversation.Id, conversation.LastInboundSequence, at.AddSeconds(4));
        turn.Finish(new TurnRecord(TurnOutcome.Replied, null, "built-in", 1, 1, 0, 0, 0, [], [], [], "Манікюр коштує 450 грн."), at.AddSeconds(5));
        db.Turns.Add(turn);
        db.Messages.Add(conversation.ReplyByAgent(turn, "Манікюр коштує 450 грн.", at.AddSeconds(5)));
    }
}
