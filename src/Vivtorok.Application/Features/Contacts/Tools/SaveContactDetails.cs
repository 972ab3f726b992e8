using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Application.Common.Agents;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Contacts;

namespace Vivtorok.Application.Features.Contacts.Tools;

internal sealed class SaveContactDetails(IAppDbContext db, ContactDesk desk) : IAgentTool
{
    private const int ShortText = 100;

    public string Name => "save_contact_details";

    public string Description => "Keeps what the customer said about themselves: name, phone, e-mail, the business's own fields. Only the customer's own words.";

    public string InputSchema => """
        {"type":"object","properties":{"name":{"type":"string","maxLength":200,"description":"the customer's own name, as they wrote it"},
        "phone":{"type":"string","description":"as the customer wrote it"},"email":{"type":"string","description":"as the customer wrote it"},
        "fields":{"type":"object","description":"values by the key of one of the business's own fields","additionalProperties":{"type":"string"}}},"additionalProperties":false}
        """;

    public async Task<ToolResult> RunAsync(JsonObject arguments, AgentScope scope, CancellationToken cancellationToken)
    {
        var read = new ToolArguments(arguments);
        var said = new SaidDetails(
            read.Text("name", Contact.NameMaxLength), read.Text("phone", ShortText), read.Text("email", ShortText), read.Texts("fields", Contact.FieldValueMaxLength));
        if (read.Refusal is { } refusal) return refusal;

        // A member may edit the contact in this moment: then the customer's words are put on top.
        return await db.RetryConflictsAsync(() => desk.SaveAsync(said, scope, cancellationToken));
    }
}

/// <summary>What a customer said about themselves.</summary>
internal sealed record SaidDetails(string? Name, string? Phone, string? Email, IReadOnlyDictionary<string, string> Fields);

/// <summary>Writes a customer's own details. What is good is kept even when something beside it is not.</summary>
internal sealed class ContactDesk(IAppDbContext db, TimeProvider clock)
{
    private const int LocalDigits = 7; // without country and trunk, which people leave out
    private const string NeverWritten = "The customer has not written this here. Ask them for it.";

    public async Task<ToolResult> SaveAsync(SaidDetails said, AgentScope scope, CancellationToken cancellationToken)
    {
        var contact = await db.Contacts.SingleAsync(c => c.Id == scope.ContactId, cancellationToken);
        var details = new ContactDetails(scope.Business);
        var problems = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var saved = new List<string>();

        if (said.Name is { } name)
        {
            if (contact.Name is null || LooksLikeName(name)) Keep("name", CardNumbers.Remove(name), contact.Name, contact.Rename, saved);
            else problems["name"] = "The known name stays: this does not look like one.";
        }

        if (details.Phone(said.Phone) is { } phone)
        {
            if (phone == contact.Phone || HasPhone(scope, phone)) Keep("phone", phone, contact.Phone, contact.SetPhone, saved);
            else problems["phone"] = NeverWritten;
        }

        if (details.Email(said.Email) is { } email)
        {
            if (email == contact.Email || HasEmail(scope, email)) Keep("email", email, contact.Email, contact.SetEmail, saved);
            else problems["email"] = NeverWritten;
        }

        foreach (var (key, text) in said.Fields)
            if (details.Value(key, text) is { } value) Keep(key, CardNumbers.Remove(value), contact.CustomFields.GetValueOrDefault(key), to => contact.SetField(key, to), saved);

        foreach (var (field, texts) in details.Problems) problems[field.Replace("customFields.", "", StringComparison.Ordinal)] = texts[0];
        if (saved.Count > 0) contact.Touch(clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        return problems.Count == 0
            ? ToolAnswers.Ok(new { saved, name = contact.Name, phone = contact.Phone, email = contact.Email })
            : ContactFailures.Invalid(details.Problems).Refused(new { fields = problems, saved });
    }

    // An address to write to, or a number to call, is the customer's only if they wrote it.
    private static bool HasPhone(AgentScope scope, string e164) =>
        scope.Written.Any(text => string.Concat(text.Where(char.IsAsciiDigit)).Contains(e164[^LocalDigits..], StringComparison.Ordinal));

    // Its words in their order: people also write "kate dot wedding at example dot com". Without backtracking: the text is a stranger's.
    private static bool HasEmail(AgentScope scope, string address)
    {
        var words = address.Split(['.', '@', '-', '_', '+'], StringSplitOptions.RemoveEmptyEntries).Select(word => $@"\b{Regex.Escape(word)}\b");
        var spelled = new Regex(string.Join(".*?", words), RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
        return scope.Written.Any(spelled.IsMatch);
    }

    private static void Keep(string key, string value, string? before, Action<string?> write, List<string> saved)
    {
        if (value != before) write(value);
        saved.Add(key);
    }

    // Letters with at most a few words: enough to keep "<script>…" or a sentence from taking the place of a name somebody gave.
    private static bool LooksLikeName(string text) =>
        text.Length <= 80 && text.Count(char.IsLetter) >= 2 && text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length <= 5
        && text.All(c => char.IsLetter(c) || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.NonSpacingMark || c is ' ' or '-' or '.' or '\'' or '’' or 'ʼ');
}
