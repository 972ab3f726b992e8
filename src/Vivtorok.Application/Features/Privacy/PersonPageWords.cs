using Vivtorok.Domain.Common;
using Vivtorok.Domain.Privacy;

namespace Vivtorok.Application.Features.Privacy;

/// <summary>What a person reads about the records kept of them.</summary>
internal static class PersonPageWords
{
    private static readonly Dictionary<string, (string Uk, string En)> Records = new()
    {
        ["Contact"] = ("Контакт", "Contact"),
        ["ContactIdentity"] = ("Як вас знає канал", "How a channel knows you"),
        ["ContactMerge"] = ("Об’єднані контакти", "Merged contacts"),
        ["Conversation"] = ("Розмови", "Conversations"),
        ["Message"] = ("Повідомлення", "Messages"),
        ["Attachment"] = ("Вкладення", "Attachments"),
        ["Upload"] = ("Файли, ще не надіслані", "Files not sent yet"),
        ["Turn"] = ("Як агент вирішував, що відповісти", "How the agent decided what to answer"),
        ["Appointment"] = ("Записи", "Appointments"),
        ["AppointmentProposal"] = ("Запропонований час", "Times offered"),
        ["Deal"] = ("Угоди", "Deals"),
        ["WorkTask"] = ("Задачі", "Tasks"),
        ["FollowUp"] = ("Нагадування", "Follow-ups"),
        ["PrivacyLink"] = ("Посилання на ваші дані", "Links to your data"),
        ["PrivacyRequest"] = ("Ваші запити щодо даних", "Your privacy requests"),
    };

    public static string Record(string name, bool english) => Records.TryGetValue(name, out var words) ? (english ? words.En : words.Uk) : name;

    public static string Purpose(DataPurpose purpose, bool english) => purpose switch
    {
        DataPurpose.SignIn => english ? "Kept to sign people in." : "Зберігається для входу.",
        DataPurpose.AnswerCustomers => english ? "Kept to answer you." : "Зберігається, щоб відповідати вам.",
        DataPurpose.KeepAppointments => english ? "Kept for your appointments." : "Зберігається для ваших записів.",
        DataPurpose.FollowSales => english ? "Kept to follow orders and agreements." : "Зберігається, щоб вести замовлення й домовленості.",
        DataPurpose.ExplainDecisions => english ? "Kept so that it can be explained why the agent answered so." : "Зберігається, щоб пояснити, чому агент так відповів.",
        DataPurpose.AnswerPrivacyRequests => english ? "Kept to answer your requests." : "Зберігається, щоб виконати ваші запити.",
        _ => english ? "Kept for a day, so that a repeated request changes nothing." : "Зберігається добу, щоб повторний запит нічого не змінив.",
    };

    public static string Why(DisclosurePurpose purpose, bool english) => purpose switch
    {
        DisclosurePurpose.DeliverReply => english ? "to deliver our replies to you" : "щоб доставити вам наші відповіді",
        _ => english ? "so that the AI assistant could answer" : "щоб ШІ-помічник міг відповісти",
    };
}
