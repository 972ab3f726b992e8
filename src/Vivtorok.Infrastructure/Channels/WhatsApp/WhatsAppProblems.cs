using Vivtorok.Domain.Common;

namespace Vivtorok.Infrastructure.Channels.WhatsApp;

/// <summary>What owners read about each verdict; the web app has the same by code in both languages.</summary>
internal static class WhatsAppProblems
{
    public static Failure Of(WhatsAppVerdict verdict) => new(FailureKind.Conflict, verdict.Code, Words(verdict.Code));

    private static string Words(string code) => code switch
    {
        "whatsApp.temporary" => "WhatsApp has a problem of its own. We try again.",
        "whatsApp.limit" or "whatsApp.throughput" or "whatsApp.maintenance" => "WhatsApp asked to slow down. We go on by ourselves.",
        "whatsApp.spamLimit" => "WhatsApp limits this number because people reported it. Write only to those who expect it.",
        "whatsApp.pairLimit" => "Too many messages to this person at once. We go on by ourselves.",
        "whatsApp.windowClosed" => "A day has passed since the customer wrote: send a template.",
        "whatsApp.undeliverable" => "This person cannot be reached on WhatsApp.",
        "whatsApp.marketingCap" => "WhatsApp does not deliver this marketing message to this person now.",
        "whatsApp.media" => "WhatsApp could not take the file.",
        "whatsApp.country" => "WhatsApp does not let this business write to this country.",
        "whatsApp.payment" => "WhatsApp could not charge you: check the payment method in Meta Business Suite.",
        "whatsApp.templateValues" => "The values do not fit the template.",
        "whatsApp.templateGone" => "This template does not exist any more in this language.",
        "whatsApp.templatePaused" => "WhatsApp paused this template for its quality.",
        "whatsApp.notRegistered" => "The number is not registered with the Cloud API: register it in Meta's console, then connect it again.",
        "whatsApp.restricted" => "Meta restricted the account: see the reason in Meta Business Suite.",
        "whatsApp.numberGone" => "Meta does not know this number any more, or the token does not see it.",
        "whatsApp.token" => "The token has expired or was revoked: connect the number with a new one.",
        "whatsApp.permission" => "The token lost a permission: connect the number with a new one.",
        _ => "WhatsApp refused this message.",
    };
}
