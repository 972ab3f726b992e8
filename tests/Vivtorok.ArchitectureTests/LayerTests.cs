using System.Reflection;
using System.Text.RegularExpressions;
using Vivtorok.Application.Common;
using Vivtorok.Domain.Common;

namespace Vivtorok.ArchitectureTests;

public sealed class LayerTests
{
    [Fact]
    public void The_domain_knows_nothing_but_the_framework() =>
        References(typeof(Entity).Assembly).Should().OnlyContain(name => name.StartsWith("System", StringComparison.Ordinal) || name == "netstandard");

    [Fact]
    public void The_application_knows_no_infrastructure_and_no_web() =>
        References(typeof(IAppDbContext).Assembly).Should().NotContain(name =>
            name == "Vivtorok.Infrastructure" || name == "Vivtorok.Api" || name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal)
            || name.StartsWith("Quartz", StringComparison.Ordinal) || name.Contains("Sqlite", StringComparison.Ordinal) || name.StartsWith("Npgsql", StringComparison.Ordinal));

    [Fact]
    public void Only_the_composition_of_the_web_layer_names_the_database()
    {
        var guilty = Repository.Sources("src", "Vivtorok.Api").Where(file => Regex.IsMatch(File.ReadAllText(file), @"Microsoft\.EntityFrameworkCore|IAppDbContext|AppDbContext"))
            .Select(Repository.Relative);

        guilty.Should().BeEmpty("endpoints send commands and queries");
    }

    [Fact]
    public void No_use_case_sends_another()
    {
        var guilty = Repository.Sources("src", "Vivtorok.Application").Where(file => Regex.IsMatch(File.ReadAllText(file), @"\bIMediator\b.*\bmediator\b|mediator\.Send"))
            .Select(Repository.Relative).Where(file => !file.EndsWith("ApplicationSetup.cs", StringComparison.Ordinal));

        guilty.Should().BeEmpty("what must follow goes through Reactions.cs");
    }

    [Fact]
    public void The_workspace_filter_is_lifted_only_where_a_caller_is_found_out_or_work_is_claimed()
    {
        var lifting = Repository.Sources("src").Where(file => Regex.IsMatch(File.ReadAllText(file), @"\.AcrossWorkspaces\(\)|IgnoreQueryFilters"))
            .Select(file => Repository.Relative(file)["src/".Length..]);

        lifting.Should().BeEquivalentTo(AllowedToLift);
    }

    // Each says in its own words why it must look over the walls: a token, a key or an id comes before its workspace is known.
    private static readonly string[] AllowedToLift =
    [
        "Vivtorok.Application/Common/QueryExtensions.cs", // the lift itself
        "Vivtorok.Infrastructure/Work/WorkQueue.cs", // claims are made for all workspaces
        "Vivtorok.Application/Features/Operations/CleanUp.cs", // nightly, what has lapsed anywhere
        "Vivtorok.Application/Features/Conversations/Idle/FindIdleConversations.cs", // what is due anywhere; it is done in its own workspace
        "Vivtorok.Application/Features/Accounts/Identify.cs", // a session or key is known before its workspace
        "Vivtorok.Application/Features/Accounts/GetSecurity.cs", // whether any workspace of one account requires a second factor
        "Vivtorok.Application/Features/Accounts/SessionView.cs", // the workspaces of one account
        "Vivtorok.Application/Features/Channels/Visitor.cs", // a chat's key or token is known before its workspace
        "Vivtorok.Application/Features/Channels/ChannelDoor.cs", // an event of a provider names a channel before its workspace is known
        "Vivtorok.Application/Features/Channels/Telegram/PullTelegram.cs", // bots of all workspaces are asked for their updates
        "Vivtorok.Application/Features/Channels/InspectChannels.cs", // the ties of all workspaces to their providers are looked after
        "Vivtorok.Application/Features/Agent/Turns/HandOffSilent.cs", // nobody in any workspace is left without an outcome
        "Vivtorok.Application/Features/Channels/Mail/FindDueMailboxes.cs", // mailboxes are due for all workspaces
        "Vivtorok.Application/Features/Privacy/RemindOfDeadlines.cs", // deadlines of all workspaces
        "Vivtorok.Application/Features/Billing/ReceivePaymentEvent.cs", // an event of the payment provider names a payer before the workspace is known
        "Vivtorok.Application/Features/Billing/TendSubscriptions.cs", // trials, grace and lost news of all workspaces
        "Vivtorok.Infrastructure/Security/AccountStore.Claiming.cs", // the API keys that an account has made anywhere
        "Vivtorok.Infrastructure/Security/AccountStore.Closing.cs", // an account leaves all of its workspaces at once
        "Vivtorok.Application/Features/Closure/PurgeWorkspace.cs", // whether a member belongs anywhere else
        "Vivtorok.Infrastructure/Backup/RestoredData.cs", // replies of all workspaces that a backup has put back
        "Vivtorok.Infrastructure/Persistence/People/PersonTableOf.cs", // rows are found by the ids of a person or of conversations that were read within the workspace
        "Vivtorok.Infrastructure/Persistence/Seed/DemoSetup.cs", // the demo is found by its owner's e-mail
    ];

    private static IEnumerable<string> References(Assembly assembly) => assembly.GetReferencedAssemblies().Select(name => name.Name!);
}
