using System.Reflection;
using System.Text.RegularExpressions;
using Vivtorok.Domain.Common;
using Vivtorok.Infrastructure.Persistence.Providers.Sqlite;

namespace Vivtorok.ArchitectureTests;

/// <summary>Where secrets lie and who may call other people's servers: two lists that grow only on purpose.</summary>
public sealed class SecretTests
{
    // Named like a secret and none: what may be shown, or what opens nothing.
    private static readonly string[] Harmless =
    [
        "AgentVersion.ContentHash", "PromptPart.Hash", "Turn.RequestHash", "Turn.PromptHash", "Alert.OpenKey", "StaffMember.Key", "CustomField.Key", "Channel.Key",
        "IdempotencyRecord.Key", "Service.Key", "Promotion.Key", "KnowledgeEntry.Key", "ModelSetting.KeyHint", "Product.Key", "KnowledgeGap.Key", "SignInTries.EmailHash", "Turn.InputTokens", "Turn.OutputTokens",
        "InvoiceRecord.ProviderKey", "PaymentEvent.CustomerKey", "PaymentEvent.ProviderKey", "Subscription.CustomerKey", "Subscription.ItemKey", "Subscription.ProviderKey", // names of things at the payment provider
    ];

    // The folders of the vendors, each behind a port of the application that records what is disclosed to whom.
    private static readonly string[] Callers =
    [
        "src/Vivtorok.Infrastructure/AgentModels/Claude/", "src/Vivtorok.Infrastructure/Channels/Gmail/", "src/Vivtorok.Infrastructure/Channels/Telegram/",
        "src/Vivtorok.Infrastructure/Channels/WhatsApp/", "src/Vivtorok.Infrastructure/Email/", "src/Vivtorok.Infrastructure/Payments/Stripe/", "src/Vivtorok.Infrastructure/Security/OutgoingGuard.cs",
        "src/Vivtorok.Infrastructure/Webhooks/", // developers' own servers: ids only
    ];

    [Fact]
    public void Every_column_that_is_named_like_a_secret_is_marked_as_one()
    {
        using var context = new SqliteDesignTimeFactory().CreateDbContext([]);
        var unmarked = from type in context.Model.GetEntityTypes()
                       where type.ClrType.Namespace!.StartsWith("Vivtorok.Domain", StringComparison.Ordinal)
                       from property in type.GetProperties()
                       where property.PropertyInfo is { } info && info.PropertyType == typeof(string) && !info.IsDefined(typeof(SecretAttribute))
                           && Regex.IsMatch(property.Name, "Secret|Token|Hash|Password|Credential|Key|RecoveryCode") && !Harmless.Contains($"{type.ClrType.Name}.{property.Name}")
                       select $"{type.ClrType.Name}.{property.Name}";

        unmarked.Should().BeEmpty("a column named like a secret carries [Secret] or stands in the list with a reason");
    }

    [Fact]
    public void Other_peoples_servers_are_called_from_the_folders_of_the_vendors_only()
    {
        var guilty = Repository.Sources("src")
            .Where(file => Regex.IsMatch(File.ReadAllText(file), @"\bHttpClient\b|\bHttpRequestMessage\b|\bSmtpClient\b|\bTcpClient\b|\bWebRequest\b|\bAddHttpClient\b|new Socket\b"))
            .Select(Repository.Relative).Where(file => !Callers.Any(allowed => file.StartsWith(allowed, StringComparison.Ordinal)));

        guilty.Should().BeEmpty("a call that leaves goes through a port, which writes down what it discloses");
    }

    [Fact]
    public void Every_connection_to_another_server_is_made_through_the_guard()
    {
        var guilty = Repository.Sources("src", "Vivtorok.Infrastructure")
            .Where(file => !file.EndsWith("OutgoingGuard.cs", StringComparison.Ordinal))
            .Where(file => File.ReadAllText(file) is var text && (text.Contains("new SocketsHttpHandler", StringComparison.Ordinal) || text.Contains("new HttpClientHandler", StringComparison.Ordinal)
                || Regex.Count(text, @"\.AddHttpClient\b") > Regex.Count(text, @"ConfigurePrimaryHttpMessageHandler")))
            .Select(Repository.Relative);

        guilty.Should().BeEmpty();
    }

    [Fact]
    public void Whoever_hands_a_customers_words_to_a_vendor_writes_a_disclosure()
    {
        var application = Repository.Sources("src", "Vivtorok.Application").ToLookup(file => Path.GetFileName(file), File.ReadAllText);

        var handing = application.Where(files => files.Any(text => Regex.IsMatch(text, @"Adapter\.SendAsync\(|\.Model\.Begin\("))).Select(files => files.Key);

        handing.Should().BeEquivalentTo("DeliverMessage.cs", "AgentLoop.cs", "TeamCrier.cs"); // the last one writes to the team itself
        application["DeliverMessage.cs"].Single().Should().Contain("Disclosures.Add");
        application["AgentDesk.cs"].Single().Should().Contain("DiscloseAsync", "the desk writes it down before it seats a language model");
        application["ModelLedger.cs"].Single().Should().Contain("Disclosures.Add");
    }
}
