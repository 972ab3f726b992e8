using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Features.Channels.WhatsApp;

/// <summary>Everything that can be refused about connecting and reading a WhatsApp number.</summary>
public static class WhatsAppFailures
{
    public static readonly Failure Token = Failure.Field("token", "whatsApp.token", "Meta does not take this token: make a new one for a system user.");
    public static readonly Failure Permission = Failure.Field("token", "whatsApp.permission", "The token lacks a permission: it needs whatsapp_business_messaging and whatsapp_business_management.");
    public static readonly Failure NumberUnknown = Failure.Field("phoneNumberId", "whatsApp.numberUnknown", "This token sees no number with this id. Copy the phone number ID, not the phone number.");
    public static readonly Failure NotOfAccount = Failure.Field("businessAccountId", "whatsApp.notOfAccount", "This number does not belong to this business account.");
    public static readonly Failure AppSecret = Failure.Field("appSecret", "whatsApp.appSecret", "This secret does not belong to the app that made the token. It is under App settings, Basic.");
    public static readonly Failure Callback = new(FailureKind.Conflict, "whatsApp.callback", "Meta could not reach this server. It must have a public https address.");
    public static readonly Failure Unreachable = new(FailureKind.TooMany, "whatsApp.unreachable", "Meta does not answer now. Try again in a moment.") { RetryAfter = TimeSpan.FromSeconds(30) };
    public static readonly Failure Restricted = new(FailureKind.Conflict, "whatsApp.restricted", "Meta restricted the account: see the reason in Meta Business Suite.");
    public static readonly Failure BadSignature = new(FailureKind.Unauthenticated, "whatsApp.signature", "This is not signed by Meta for a number that is connected here.");
    public static readonly Failure NotOurs = new(FailureKind.Forbidden, "whatsApp.verifyToken", "This verify token is not ours.");
    public static readonly Failure Refused = new(FailureKind.Conflict, "whatsApp.refused", "Meta refused this.");
}
