using System.Text.Json.Nodes;
using Vivtorok.Application.Common.Agents;
using Vivtorok.Application.Features.Agent.BuiltIn.Booking;
using Vivtorok.Application.Features.Agent.BuiltIn.Matching;
using Vivtorok.Application.Features.Agent.BuiltIn.Reading;
using Vivtorok.Application.Features.Agent.Language;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Contacts;

namespace Vivtorok.Application.Features.Agent.BuiltIn.Details;

/// <summary>What the business wants to know of a customer: kept as soon as it is told, asked for only when it is missing.</summary>
internal static class DetailsFlow
{
    private const string Name = "name";
    private const string Phone = "phone";
    private const string Email = "email";

    /// <summary>Keeps what the message tells.</summary>
    public static async Task<AgentStep?> CollectAsync(Turn turn)
    {
        var told = Told(turn);
        if (turn.Said.Has(Intent.NoPhone) && turn.Said.Phone is null) turn.State = turn.State with { Declined = [.. turn.State.Declined.Append(Phone).Distinct()] };
        if (Unreadable.Contact(turn, Missing(turn)) is { } unread) turn.Say(unread);
        if (told.Count == 0) return null;
        if (await SaveAsync(turn, told) is not { } refused) turn.HasNewDetails = true;
        else turn.Say(refused);
        return null;
    }

    /// <summary>The required fields nobody told yet.</summary>
    public static IReadOnlyList<string> Missing(Turn turn)
    {
        var missing = turn.Business.Profile.LeadFields.Where(field => field.Required && Known(turn, field.Key) is null).Select(field => field.Key).ToList();
        if (missing.Contains(Phone) && turn.State.Declined.Contains(Phone))
        {
            missing.Remove(Phone);
            if (Known(turn, Email) is null && !missing.Contains(Email)) missing.Add(Email);
        }
        return missing;
    }

    /// <summary>Asks for everything that is missing in one message.</summary>
    public static AgentStep Ask(Turn turn)
    {
        var missing = Missing(turn);
        var contact = (missing.Contains(Name), missing.Contains(Phone), missing.Contains(Email)) switch
        {
            (true, true, _) => "ask.namePhone",
            (true, _, true) => "ask.nameEmail",
            (true, _, _) => turn.State.Declined.Contains(Phone) && Known(turn, Email) is null ? "ask.nameEmail" : "ask.name",
            (_, true, _) => "ask.phone",
            (_, _, true) => "ask.email",
            _ => null,
        };
        if (missing.Contains(Email) && turn.State.Declined.Contains(Phone)) turn.Say("ask.emailWillDo");
        if (contact is not null) turn.Say(contact);
        var fields = missing.Select(key => Field(turn, key)).OfType<CustomField>().ToList();
        if (fields.Count > 0) turn.Say(contact is null ? "ask.field" : "ask.fieldToo", ("labels", turn.Phrases.List([.. fields.Select(field => Label(turn, field))])));
        turn.State = turn.State with { Expecting = Expecting.Details };
        return turn.Reply();
    }

    /// <summary>Keeps the required fields that the chosen service answers by itself.</summary>
    public static async Task KeepImpliedAsync(Turn turn)
    {
        var implied = turn.Business.Profile.LeadFields.Where(field => field.Required && Stored(turn, field.Key) is null)
            .Select(field => (field.Key, Value: FromService(turn, field.Key))).Where(field => field.Value is not null).ToDictionary(field => field.Key, field => field.Value!);
        if (implied.Count > 0) await SaveAsync(turn, implied);
    }

    private static Dictionary<string, string> Told(Turn turn)
    {
        var (said, told) = (turn.Said, new Dictionary<string, string>());
        if (said.Phone is { } phone && phone != turn.Contact.Phone) told[Phone] = phone;
        if (said.Email is { } email && email != turn.Contact.Email) told[Email] = email;
        var asked = turn.State.Expecting == Expecting.Details;
        var missing = Missing(turn);
        var isBare = turn.HasOpenBooking && said.Words.Count <= 2 && said.Mentions.Count == 0 && !said.IsQuestion && said.Intents.Count == 0 && !said.GivesWhen;
        var givesUp = said.HasAny(Intent.Drop, Intent.DoNotBook);
        var isOther = givesUp || said.HasAny(Intent.Complaint, Intent.Person, Intent.CallBack);
        var name = WantsName(turn) && !(givesUp && told.Count == 0) ? ContactExpressions.FindName(said.Text, (asked || isBare) && missing.Contains(Name)) ?? NameSentence(turn, missing) : null;
        foreach (var field in turn.Business.Profile.LeadFields.Select(lead => Field(turn, lead.Key)).OfType<CustomField>())
        {
            var value = FieldReader.Find(field, said, turn.Catalogue);
            if (value is not null && name is not null && IsSameWords(turn, field, name)) name = null;
            if (value is null && !isOther && (asked || IsStory(turn)) && missing.Contains(field.Key) && field.Type is not CustomFieldType.Choice && !said.GivesWhen) value = FieldReader.Answer(said, name, Label(turn, field));
            if (value is not null && Stored(turn, field.Key) != value && !told.ContainsValue(value)) told[field.Key] = value;
        }
        if (name is not null && Known(turn, Name) is null && IsPlausible(turn, name)) told[Name] = name;
        return told;
    }

    // "Alexis. And I don't remember if I paid": a name as a sentence of its own.
    private static string? NameSentence(Turn turn, IReadOnlyList<string> missing) =>
        turn.HasOpenBooking && missing.Contains(Name) && turn.Said.Clauses is [{ Words.Count: <= 2, Intents.Count: 0 } first, _, ..] && first.Words.All(NameWords.IsGivenName)
            ? ContactExpressions.FindName(first.Text, expected: true)
            : null;

    // "Toyota Camry" and "англійську" are written like names too.
    private static bool IsSameWords(Turn turn, CustomField field, string name) =>
        FieldReader.Choice(field, TextNormaliser.Words(name)) is not null || FieldReader.IsCarName(field, name, turn.Catalogue);

    // "I have had a cough for two days": told while a time is being found, it is what the business asks about.
    private static bool IsStory(Turn turn) =>
        turn.HasOpenBooking && turn.Said is { IsQuestion: false, Mentions.Count: 0 } said && said.Words.Count is >= 5 and <= 60
        && !said.HasAny(Intent.Affirm, Intent.Deny, Intent.Book, Intent.Thanks, Intent.Bye, Intent.Another, Intent.AnyTime, Intent.Cancel, Intent.Move);

    // Null when all is kept; else what to say of it.
    private static async Task<string?> SaveAsync(Turn turn, Dictionary<string, string> told)
    {
        var result = await turn.CallAsync("save_contact_details", Arguments(told));
        var refused = (result.Data["fields"] as JsonObject)?.Select(field => field.Key).ToHashSet() ?? [];
        var given = turn.State.Given.ToDictionary();
        foreach (var (key, value) in told.Where(entry => result.IsOk || (refused.Count > 0 && !refused.Contains(entry.Key)))) given[key] = value;
        turn.State = turn.State with { Given = given };
        return result.IsOk ? null : Unreadable.Key(refused);
    }

    private static bool WantsName(Turn turn) => turn.Business.Profile.LeadFields.Any(field => field.Key == Name);

    // "Запишіть на Ольгу" names who does it, not who comes.
    private static bool IsPlausible(Turn turn, string name)
    {
        var parts = TextNormaliser.Words(name).Select(Term.Of).ToList();
        var isStaff = turn.Business.Staff.Any(member => TextNormaliser.Words(member.Name).Select(Term.Of).Any(word => parts.Exists(part => word.Likeness(part) >= 0.9)));
        return (!isStaff || turn.Said.Phone is not null) && name.All(letter => char.IsLetter(letter) || letter is ' ' or '-' or '\'' or '’' or 'ʼ') && !turn.Said.Text.Contains('<') && !turn.Said.Text.Contains("Name: =", StringComparison.Ordinal);
    }

    private static string? Known(Turn turn, string key) => Stored(turn, key) ?? FromService(turn, key);

    private static string? Stored(Turn turn, string key)
    {
        if (turn.State.Given.TryGetValue(key, out var given)) return given;
        return key switch
        {
            Name => turn.Contact.Name,
            Phone => turn.Contact.Phone,
            Email => turn.Contact.Email,
            _ => turn.Contact.Fields.TryGetValue(key, out var value) && value.Length > 0 ? value : null,
        };
    }

    // Who books "an individual Polish lesson" need not be asked which language to learn.
    private static string? FromService(Turn turn, string key)
    {
        if (turn.State.Draft is not { } draft || SlotFilling.ServiceOf(turn, draft) is not { } service || Field(turn, key) is not { Type: CustomFieldType.Choice } field) return null;
        var words = service.Names.Values.Append(service.Name).Concat(service.Variant(draft.VariantId) is { } variant ? variant.Names.Values.Append(variant.Name) : []);
        return FieldReader.Choice(field, words.SelectMany(TextNormaliser.Words));
    }

    private static CustomField? Field(Turn turn, string key) => turn.Business.CustomFields.FirstOrDefault(field => field.Key == key);

    private static string Label(Turn turn, CustomField field)
    {
        var label = Localized.Pick(field.Label, field.Labels, turn.Language);
        var choices = field.Type == CustomFieldType.Choice && field.Choices.Count > 0 ? $" ({string.Join(", ", field.Choices)})" : "";
        return $"{char.ToLower(label[0], System.Globalization.CultureInfo.InvariantCulture)}{label[1..]}{choices}";
    }

    private static JsonObject Arguments(Dictionary<string, string> told)
    {
        var arguments = new JsonObject();
        var fields = new JsonObject();
        foreach (var (key, value) in told)
            if (key is Name or Phone or Email) arguments[key] = value;
            else fields[key] = value;
        if (fields.Count > 0) arguments["fields"] = fields;
        return arguments;
    }
}
