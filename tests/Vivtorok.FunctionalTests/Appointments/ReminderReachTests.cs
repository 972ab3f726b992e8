using System.Text.Json.Nodes;
using Vivtorok.FunctionalTests.Channels.Mail;
using Vivtorok.Testing;

namespace Vivtorok.FunctionalTests.Appointments;

/// <summary>Who has no conversation is reminded by letter, where the business has a mailbox and the customer an address.</summary>
public sealed class LetterReminderTests(GmailFixture api) : IClassFixture<GmailFixture>
{
    [Fact]
    public async Task Who_has_no_conversation_is_reminded_by_letter()
    {
        api.Clock.Set(Salon.At(0, 10));
        var shop = await api.GivenShopAsync();
        var salon = await Salon.OpenAsync(api, workspace: shop.Workspace);
        var contactId = Salon.Id(await salon.Owner.SendJsonAsync(HttpMethod.Post, "/api/v1/contacts", new { name = "Ірина", email = "iryna@example.org" }));
        var row = await salon.Owner.SendJsonAsync(HttpMethod.Post, "/api/v1/appointments", new { serviceId = salon.Cut, contactId, startsAt = Salon.At(2, 12) });
        var reach = await salon.Owner.GetJsonAsync($"/api/v1/appointments/{Salon.Id(row)}/reach");

        api.Clock.Set(Salon.At(1, 12, 1));
        await api.DrainWorkAsync();
        await api.DrainWorkAsync();

        reach["channel"]!.ToString().Should().Be("gmail");
        var letter = shop.Box.Sent.Should().ContainSingle().Subject;
        letter.Eml.Header("To").Should().Contain("iryna@example.org");
        letter.Eml.Header("Subject").Should().NotStartWith("Re:");
        (await shop.MessagesAsync()).Should().ContainSingle().Which!["text"]!.ToString().Should().Contain("середа, 25 листопада 2026, 12:00").And.EndWith("дайте відповідь на цей лист.");
    }

    [Fact]
    public async Task Who_left_no_address_is_not_reminded()
    {
        api.Clock.Set(Salon.At(0, 10));
        var shop = await api.GivenShopAsync();
        var salon = await Salon.OpenAsync(api, workspace: shop.Workspace);
        var row = await salon.BookAsync(Salon.At(2, 12));

        api.Clock.Set(Salon.At(1, 12, 1));
        await api.DrainWorkAsync();

        (await salon.Owner.GetJsonAsync($"/api/v1/appointments/{Salon.Id(row)}/reach"))["channel"].Should().BeNull();
        shop.Box.Sent.Should().BeEmpty();
    }
}

/// <summary>A closed window takes no reminder.</summary>
public sealed class WindowReminderTests(WhatsAppFixture api) : IClassFixture<WhatsAppFixture>
{
    [Fact]
    public async Task A_reminder_never_leaves_into_a_closed_window()
    {
        api.Clock.Set(Salon.At(0, 10));
        var line = await api.GivenLineAsync();
        var salon = await Salon.OpenAsync(api, workspace: line.Workspace);
        await line.SayAsync("Добрий день");
        var contactId = (await line.ConversationsAsync())[0]!["contactId"]!.ToString();
        await BookAsync(salon, contactId, Salon.At(1, 12));
        await BookAsync(salon, contactId, Salon.At(3, 12));

        api.Clock.Set(Salon.At(0, 12, 1));
        await api.DrainWorkAsync();
        var open = RemindersOf(line);
        api.Clock.Set(Salon.At(2, 12, 1));
        await api.DrainWorkAsync();

        (open, RemindersOf(line)).Should().Be((1, 1));
    }

    private static Task<JsonNode> BookAsync(Salon salon, string contactId, DateTimeOffset startsAt) =>
        salon.Owner.SendJsonAsync(HttpMethod.Post, "/api/v1/appointments", new { serviceId = salon.Cut, contactId, startsAt });

    private int RemindersOf(WhatsAppLine line) => api.WhatsApp.Sent.Count(sent => sent.Number == line.Number);
}
