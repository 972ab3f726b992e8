using System.Globalization;
using System.Text;

namespace Vivtorok.Infrastructure.Payments.Stripe;

/// <summary>
/// Writes parameters the way Stripe reads them: <c>{a:{b:1}}</c> is <c>a[b]=1</c>, lists are indexed (<c>items[0][price]=…</c>), instants
/// are Unix seconds. Null writes an empty value, which clears the field; what is left out is not sent.
/// </summary>
internal sealed class StripeForm : Dictionary<string, object?>
{
    public StripeForm()
        : base(StringComparer.Ordinal)
    {
    }

    public string Encode()
    {
        var text = new StringBuilder();
        foreach (var (key, value) in this) Write(text, Escape(key), value);
        return text.ToString();
    }

    private static void Write(StringBuilder text, string key, object? value)
    {
        switch (value)
        {
            case StripeForm form:
                foreach (var (name, inner) in form) Write(text, $"{key}[{Escape(name)}]", inner);
                break;
            case IReadOnlyList<object> list:
                for (var i = 0; i < list.Count; i++) Write(text, $"{key}[{i.ToString(CultureInfo.InvariantCulture)}]", list[i]);
                break;
            default:
                if (text.Length > 0) text.Append('&');
                text.Append(key).Append('=').Append(Escape(TextOf(value)));
                break;
        }
    }

    private static string TextOf(object? value) => value switch
    {
        null => "",
        bool flag => flag ? "true" : "false",
        DateTimeOffset at => at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    private static string Escape(string text) => Uri.EscapeDataString(text);
}
