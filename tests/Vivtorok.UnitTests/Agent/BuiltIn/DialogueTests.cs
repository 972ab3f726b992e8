using Vivtorok.Application.Common;
using Vivtorok.Domain;
using Vivtorok.Domain.Appointments;
using Vivtorok.Domain.Catalogue;
using Vivtorok.UnitTests.Agent.BuiltIn.Kit;

namespace Vivtorok.UnitTests.Agent.BuiltIn;

/// <summary>The written dialogues of Dialogues/*.txt, through the real loop and the real check of replies.</summary>
public sealed class DialogueTests
{
    private static readonly Dictionary<string, BusinessSnapshot> Businesses = DialogueScript.Files.Select(BusinessOf).Distinct().ToDictionary(name => name, name => TestBusiness.Of(DialogueScript.Business($"{name}.json")));
    private static readonly DateTimeOffset Now = new(2027, 4, 12, 10, 0, 0, TimeSpan.FromHours(3));

    public static TheoryData<string, string> All
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var file in DialogueScript.Files)
                foreach (var script in DialogueScript.Read(file)) data.Add(file, script.Name);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_dialogue_goes_as_written(string file, string name)
    {
        var script = DialogueScript.Read(file).Single(candidate => candidate.Name == name);
        var business = Businesses[BusinessOf(file)];
        var chat = new Chat(business, Now) { Language = file.Split('.')[^2] };
        if (BusinessOf(file) == "vet") chat.Tools.Appointments.Add(Appointment(business, "exam", "2027-04-14 11:00", isOwn: false));

        var reply = "";
        foreach (var (sign, text) in script.Lines)
        {
            if (sign == '>') reply = await chat.SayAsync(text);
            else if (sign == '+') Plain(reply).Should().Contain(text);
            else if (sign == '-') Plain(reply).Should().NotContain(text);
            else Check(chat, business, text.Split(' '));
            (chat.Last?.Facts ?? []).Where(fact => !fact.Backed).Should().BeEmpty();
        }
    }

    public static TheoryData<string> AllFiles => [.. DialogueScript.Files];

    [Theory]
    [MemberData(nameof(AllFiles))]
    public async Task The_same_words_get_the_same_answers(string file)
    {
        foreach (var script in DialogueScript.Read(file).Where(script => script.Lines.All(line => line.Sign != '=' || !line.Text.StartsWith("own", StringComparison.Ordinal))))
        {
            var (first, second) = (new Chat(Businesses[BusinessOf(file)], Now), new Chat(Businesses[BusinessOf(file)], Now));
            foreach (var (_, text) in script.Lines.Where(line => line.Sign == '>'))
                (await first.SayAsync(text)).Should().Be(await second.SayAsync(text));
        }
    }

    [Fact]
    public async Task A_price_is_told_in_its_own_currency_while_the_profile_has_another()
    {
        var business = TestBusiness.Of(DialogueScript.Business("salon.json").Replace("\"currency\": \"UAH\",", "\"currency\": \"EUR\",", StringComparison.Ordinal));
        var chat = new Chat(business, Now) { Language = "uk" };

        Plain(await chat.SayAsync("скільки коштує манікюр з гель-лаком?")).Should().Contain("650 ₴").And.NotContain("€");
        chat.Last!.HandOff.Should().BeNull();
    }

    private static void Check(Chat chat, BusinessSnapshot business, string[] words)
    {
        var own = chat.Tools.Appointments.Where(appointment => appointment.IsOwn).ToList();
        switch (string.Join(' ', words.Take(2)))
        {
            case "not booked":
                own.Should().BeEmpty();
                break;
            case "handed off":
                chat.Last!.HandOff!.Reason.ToString().Should().BeEquivalentTo(words[2]);
                break;
            case "not handed":
                chat.Last!.HandOff.Should().BeNull();
                break;
            case var _ when words[0] == "own":
                chat.Tools.Appointments.Add(Appointment(business, words[1], $"{words[2]} {words[3]}", isOwn: true));
                break;
            case var _ when words[0] == "booked":
                own.Should().ContainSingle().Which.Booking.Should().BeEquivalentTo(new { ServiceId = Service(business, words[1]).Id, StartsAt = Instant(business, $"{words[2]} {words[3]}") });
                break;
            case var _ when words[0] == "has":
                own.Should().Contain(appointment => appointment.Booking.ServiceId == Service(business, words[1]).Id && appointment.Booking.StartsAt == Instant(business, $"{words[2]} {words[3]}"));
                break;
            case var _ when words[0] == "contact":
                chat.Tools.Contact.Should().Contain(words[1], words[2]);
                break;
            case var _ when words[0] == "privacy":
                chat.Tools.PrivacyRequests.Should().Equal(words[1]);
                break;
            default:
                throw new InvalidOperationException($"Unknown line = {string.Join(' ', words)}");
        }
    }

    private static MemoryAppointment Appointment(BusinessSnapshot business, string key, string start, bool isOwn)
    {
        var service = Service(business, key);
        var startsAt = Instant(business, start);
        return new MemoryAppointment(
            new AppointmentId(Guid.CreateVersion7()),
            new Booking(service.Id, null, null, startsAt, startsAt.AddMinutes(service.DurationMinutes!.Value), service.Price),
            isOwn);
    }

    private static string BusinessOf(string file) => file.Split('.') is [var name, _, _] ? name : "vet";

    private static Service Service(BusinessSnapshot business, string key) => business.Services.Single(service => service.Key == key);

    private static DateTimeOffset Instant(BusinessSnapshot business, string local)
    {
        var time = DateTime.Parse(local, System.Globalization.CultureInfo.InvariantCulture);
        return new DateTimeOffset(time, TimeZoneInfo.FindSystemTimeZoneById(business.Profile.TimeZone).GetUtcOffset(time)).ToUniversalTime();
    }

    private static string Plain(string text) => text.Replace('\u00A0', ' ');
}
