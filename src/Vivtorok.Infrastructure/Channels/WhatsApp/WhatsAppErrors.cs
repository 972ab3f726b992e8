using System.Collections.Frozen;
using System.Net;

namespace Vivtorok.Infrastructure.Channels.WhatsApp;

/// <summary>What to do about an error of the provider.</summary>
internal enum WhatsAppRemedy
{
    /// <summary>Something of theirs: try again with back-off.</summary>
    TryAgain,

    /// <summary>Too much in all: wait, and slow the number down.</summary>
    SlowNumber,

    /// <summary>Too much to one person: only this recipient waits.</summary>
    SlowRecipient,

    /// <summary>This message will never arrive.</summary>
    GiveUp,

    /// <summary>Nothing leaves or comes until the owner acts.</summary>
    Reconnect,
}

/// <param name="Code">Stable, dotted; the web app has the words for it in both languages.</param>
/// <param name="Wait">At least this long, where waiting helps.</param>
internal sealed record WhatsAppVerdict(WhatsAppRemedy Remedy, string Code, TimeSpan Wait = default);

/// <summary>The provider's error codes and what each asks of us.</summary>
internal static class WhatsAppErrors
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan PairPause = TimeSpan.FromSeconds(6);

    private static readonly WhatsAppVerdict Temporary = new(WhatsAppRemedy.TryAgain, "whatsApp.temporary");
    private static readonly WhatsAppVerdict Unknown = new(WhatsAppRemedy.GiveUp, "whatsApp.refused");
    private static readonly WhatsAppVerdict CallLimit = new(WhatsAppRemedy.SlowNumber, "whatsApp.limit", 2 * Minute);
    private static readonly WhatsAppVerdict Token = new(WhatsAppRemedy.Reconnect, "whatsApp.token");
    private static readonly WhatsAppVerdict Permission = new(WhatsAppRemedy.Reconnect, "whatsApp.permission");

    private static readonly FrozenDictionary<int, WhatsAppVerdict> Verdicts = new (WhatsAppVerdict Verdict, int[] Codes)[]
    {
        (Temporary, [1, 2, 131000, 131016]),
        (CallLimit, [4, 17, 80007]),
        (new(WhatsAppRemedy.SlowNumber, "whatsApp.throughput", TimeSpan.FromSeconds(2)), [130429]),
        (new(WhatsAppRemedy.SlowNumber, "whatsApp.maintenance", 5 * Minute), [131057]),
        (new(WhatsAppRemedy.SlowNumber, "whatsApp.spamLimit", 60 * Minute), [131048]),
        (new(WhatsAppRemedy.SlowRecipient, "whatsApp.pairLimit", PairPause), [131056]),
        (new(WhatsAppRemedy.GiveUp, "whatsApp.windowClosed"), [131047]),
        (new(WhatsAppRemedy.GiveUp, "whatsApp.undeliverable"), [131026]),
        (new(WhatsAppRemedy.GiveUp, "whatsApp.marketingCap"), [131049, 130472]),
        (new(WhatsAppRemedy.GiveUp, "whatsApp.badRequest"), [100, 131008, 131009, 131021, 131051]),
        (new(WhatsAppRemedy.GiveUp, "whatsApp.media"), [131052, 131053]),
        (new(WhatsAppRemedy.GiveUp, "whatsApp.country"), [130497]),
        (new(WhatsAppRemedy.GiveUp, "whatsApp.payment"), [131042]),
        (new(WhatsAppRemedy.GiveUp, "whatsApp.templateValues"), [132000, 132005, 132012]),
        (new(WhatsAppRemedy.GiveUp, "whatsApp.templateGone"), [132001, 132007]),
        (new(WhatsAppRemedy.GiveUp, "whatsApp.templatePaused"), [132015, 132016, 132068, 132069]),
        (new(WhatsAppRemedy.Reconnect, "whatsApp.notRegistered"), [133010, 131045]),
        (new(WhatsAppRemedy.Reconnect, "whatsApp.restricted"), [368, 131031]),
        (new(WhatsAppRemedy.Reconnect, "whatsApp.numberGone"), [33, 803]),
        (Token, [190]),
        (Permission, [3, 10, 131005]),
    }.SelectMany(line => line.Codes.Select(code => KeyValuePair.Create(code, line.Verdict))).ToFrozenDictionary();

    /// <summary>Codes of failed delivery reports.</summary>
    public static WhatsAppVerdict Of(int code) => Verdicts.GetValueOrDefault(code, code is >= 200 and < 300 ? Permission : Unknown);

    public static WhatsAppVerdict Of(GraphError error)
    {
        var known = Verdicts.GetValueOrDefault(error.Code) ?? (error.Code is >= 200 and < 300 ? Permission : null) ?? ByStatus(error);
        return error.RetryAfter is { } asked && asked > known.Wait && known.Wait > TimeSpan.Zero ? known with { Wait = asked } : known;
    }

    private static WhatsAppVerdict ByStatus(GraphError error) => error.Status switch
    {
        _ when error.IsTransient && error.Status != HttpStatusCode.TooManyRequests => Temporary,
        HttpStatusCode.TooManyRequests => CallLimit with { Wait = error.RetryAfter ?? CallLimit.Wait },
        HttpStatusCode.Unauthorized => Token,
        HttpStatusCode.Forbidden => Permission,
        >= HttpStatusCode.InternalServerError => Temporary,
        _ => Unknown,
    };
}
