using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using Vivtorok.Application.Common;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Features.Privacy;

/// <summary>The readable half of a <see cref="PersonArchive"/>: one page without scripts, in the person's language.</summary>
internal sealed class PersonPage(PersonArchive archive)
{
    private const string Style = "body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#17211f}table{border-collapse:collapse;width:100%}"
        + "th,td{text-align:left;vertical-align:top;padding:.3rem .6rem;border-top:1px solid #d8dfdd;overflow-wrap:anywhere}th{width:12rem;font-weight:500;color:#4c5a57}section{margin:2rem 0}";

    private readonly bool _english = archive.Locale == "en";
    private readonly StringBuilder _html = new();

    public string Html()
    {
        var title = Say($"Дані, які зберігає «{archive.BusinessName}»", $"Data kept by {archive.BusinessName}");
        _html.Append(CultureInfo.InvariantCulture, $"<!doctype html><html lang=\"{(_english ? "en" : "uk")}\"><meta charset=\"utf-8\"><title>{Escape(title)}</title><style>{Style}</style>");
        _html.Append(CultureInfo.InvariantCulture, $"<h1>{Escape(title)}</h1><p>{Escape(Say("Станом на", "As of"))} {Moment(archive.MadeAt)}</p>");
        foreach (var record in archive.Records) Record(record);
        Disclosures();
        return _html.Append("</html>").ToString();
    }

    private void Record(PersonalRows record)
    {
        var mark = archive.Map.First(known => known.Name == record.Record);
        _html.Append(CultureInfo.InvariantCulture, $"<section><h2>{Escape(PersonPageWords.Record(record.Record, _english))} ({record.Rows.Count})</h2><p>{Escape(PersonPageWords.Purpose(mark.Purpose, _english))}</p>");
        foreach (var row in record.Rows)
        {
            _html.Append("<table>");
            foreach (var (column, value) in row)
                if (Text(value) is { Length: > 0 } text) _html.Append(CultureInfo.InvariantCulture, $"<tr><th>{Escape(column)}</th><td>{Escape(text)}</td></tr>");
            _html.Append("</table>");
        }

        _html.Append("</section>");
    }

    private void Disclosures()
    {
        _html.Append(CultureInfo.InvariantCulture, $"<section><h2>{Escape(Say("Куди передавалися ваші дані", "Where your data went"))}</h2>");
        if (archive.Disclosures.Count == 0) _html.Append(CultureInfo.InvariantCulture, $"<p>{Escape(Say("Нікуди.", "Nowhere."))}</p>");
        else _html.Append("<table>");
        foreach (var told in archive.Disclosures)
            _html.Append(CultureInfo.InvariantCulture, $"<tr><th>{told.Processor}</th><td>{Escape(PersonPageWords.Why(told.Purpose, _english))} · {told.Times} · {Moment(told.First)} – {Moment(told.Last)}</td></tr>");
        _html.Append(archive.Disclosures.Count == 0 ? "</section>" : "</table></section>");
    }

    private static string? Text(object? value) => value switch
    {
        null => null,
        string text => text,
        DateTimeOffset at => Moment(at),
        IEntityId id => id.Value.ToString(),
        Enum or bool or ValueType => Convert.ToString(value, CultureInfo.InvariantCulture),
        _ => JsonSerializer.Serialize(value, value.GetType(), Json.Options) is var json and not ("[]" or "{}") ? json : null,
    };

    private string Say(string ukrainian, string english) => _english ? english : ukrainian;

    private static string Moment(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);

    private static string Escape(string text) => WebUtility.HtmlEncode(text);
}
