using System.Globalization;
using Vivtorok.Application.Features.Channels;

namespace Vivtorok.Infrastructure.Channels.Telegram;

/// <summary>How a press tells what was pressed, in the 64 bytes that Telegram gives it.</summary>
internal static class TelegramButtons
{
    private const int DataMaxBytes = 64;
    private const char Place = '#';

    public static string DataOf(OutboundButton button, int place)
    {
        var data = button.Data ?? button.Label;
        return data[0] != Place && System.Text.Encoding.UTF8.GetByteCount(data) <= DataMaxBytes ? data : Place + place.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>What was pressed; null where the message with the button is too old to come back.</summary>
    public static string? Read(TelegramPress press) => press.Data is not { Length: > 0 } data ? null
        : data[0] != Place ? data
        : press.Message?.ReplyMarkup?.InlineKeyboard.SelectMany(row => row).FirstOrDefault(button => button.CallbackData == data)?.Text;
}
