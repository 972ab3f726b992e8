using Vivtorok.Domain.Alerts;

namespace Vivtorok.Application.Common;

/// <summary>What owners read about each kind of alert outside of the app, and the page where they can do something about it.</summary>
internal static class AlertWords
{
    public static string PageOf(Alert alert) => alert.Kind switch
    {
        AlertKind.ReplyNotDelivered or AlertKind.MessageWithoutOutcome => $"/inbox/{alert.Subject}",
        AlertKind.ChannelDown or AlertKind.InboundNotUnderstood => "/settings/channels",
        AlertKind.ModelDown or AlertKind.ModelStopped or AlertKind.ModelLimitReached => "/agent",
        AlertKind.PrivacyDeadline => "/settings/privacy",
        AlertKind.PlanLimitNear or AlertKind.PlanLimitReached or AlertKind.TrialEnding or AlertKind.PaymentFailed or AlertKind.PlanEnded => "/settings/billing",
        AlertKind.WebhookDisabled => "/settings/api-keys",
        _ => "/inbox",
    };

    public static LetterWords For(Alert alert, string workspace, string locale) =>
        locale == "en" ? English(alert, workspace) : Ukrainian(alert, workspace);

    private static LetterWords English(Alert alert, string workspace) => alert.Kind switch
    {
        AlertKind.ChannelDown => new($"{alert.About}: the channel needs you", "Hello!",
            $"The channel {alert.About} of {workspace} does not work as it should, so customers may be waiting there.", "See what is wrong", "The page says what to do."),
        AlertKind.ReplyNotDelivered => new("A reply could not be delivered", "Hello!",
            $"A reply to a customer of {workspace} could not be delivered.", "Open the conversation", "The conversation says why; you can try again with one click."),
        AlertKind.MessageWithoutOutcome => new("A customer has not been answered", "Hello!",
            $"A customer's message to {workspace} has had no answer for too long. It is handed to the team.", "Open the conversation", "Please answer it yourselves this time."),
        AlertKind.ModelDown => new("Claude does not answer", "Hello!",
            $"Claude cannot be had for {workspace} right now. The built-in agent answers customers meanwhile, so nobody is left waiting.", "See what is wrong",
            "A refused key or an account without credit needs you; everything else is tried again by itself."),
        AlertKind.ModelStopped => new("The agent was stopped: far more conversations than usual", "Hello!",
            $"Today {workspace} has far more conversations than usual, so Claude was stopped and conversations are handed to the team.", "Look and go on", "Look at the inbox first: it may be a flood."),
        AlertKind.ModelLimitReached => new("The month's limit of Claude is reached", "Hello!",
            $"{workspace} has used up the month's limit of tokens or money for Claude.", "Open the limits", "Until it is raised or the month ends, the team or the built-in agent answers, as you have chosen."),
        AlertKind.PrivacyDeadline => new("A privacy request is nearly due", "Hello!",
            $"A customer of {workspace} asked about their data, and less than a week is left to answer.", "Open the requests", "The law gives a month; the page shows each request's day."),
        AlertKind.PlanLimitNear => new("Four fifths of the agent's replies are used", "Hello!",
            $"{workspace} has used four fifths of the agent's replies of its plan for this period.", "See the forecast", "When they are used up, conversations go to your team. Nothing is billed on top."),
        AlertKind.PlanLimitReached => new("The agent's replies are used up", "Hello!",
            $"{workspace} has used all of the agent's replies of its plan for this period, so new conversations go to your team.", "Open the plan", "Nothing is billed on top. A larger plan puts the agent back to work at once."),
        AlertKind.TrialEnding => new("Your trial ends in days", "Hello!",
            $"The trial of {workspace} ends within three days.", "Choose a plan", "Without a plan the agent hands conversations to your team. Everything stays readable, answerable by hand and exportable."),
        AlertKind.PaymentFailed => new("A payment did not go through", "Hello!",
            $"The payment for {workspace} did not go through. It is tried again, and everything goes on meanwhile.", "Look at the payment", "Most often the card has expired: a new one takes a minute."),
        AlertKind.PlanEnded => new("Your plan has ended", "Hello!",
            $"{workspace} has no plan now, so the agent hands every conversation to your team.", "Choose a plan", "Everything stays readable, answerable by hand and exportable."),
        AlertKind.WebhookDisabled => new($"{alert.About}: the webhook is turned off", "Hello!",
            $"{alert.About}, which {workspace} tells of its events, takes nothing any more, so the webhook was turned off.", "See what it answered", "When the receiver works again, turn the webhook on and send again what it has missed."),
        _ => new($"{alert.About}: something could not be read", "Hello!",
            $"Something that came in by {alert.About} could not be read. It is kept, and nothing else is held up.", "Open the channels", "If it happens again, tell whoever runs Vivtorok for you."),
    };

    private static LetterWords Ukrainian(Alert alert, string workspace) => alert.Kind switch
    {
        AlertKind.ChannelDown => new($"{alert.About}: канал потребує вашої уваги", "Вітаємо!",
            $"Канал «{alert.About}» бізнесу «{workspace}» працює не так, як треба: там можуть чекати клієнти.", "Подивитися, що сталося", "На сторінці написано, що зробити."),
        AlertKind.ReplyNotDelivered => new("Відповідь не доставлено", "Вітаємо!",
            $"Відповідь клієнтові бізнесу «{workspace}» не вдалося доставити.", "Відкрити розмову", "У розмові видно причину; спробувати ще раз можна одним натисканням."),
        AlertKind.MessageWithoutOutcome => new("Клієнт лишився без відповіді", "Вітаємо!",
            $"Повідомлення клієнта до «{workspace}» надто довго лишалося без відповіді. Його передано команді.", "Відкрити розмову", "Будь ласка, дайте відповідь самі цього разу."),
        AlertKind.ModelDown => new("Claude не відповідає", "Вітаємо!",
            $"Claude зараз недоступний для «{workspace}». Клієнтам тим часом відповідає вбудований агент, тож ніхто не чекає.", "Подивитися, що сталося",
            "Якщо ключ не прийнято або на рахунку немає коштів, потрібні ви; решта відновиться сама."),
        AlertKind.ModelStopped => new("Агента зупинено: значно більше розмов, ніж зазвичай", "Вітаємо!",
            $"Сьогодні у «{workspace}» значно більше розмов, ніж зазвичай, тому Claude зупинено, а розмови передаються команді.", "Подивитися і продовжити", "Спершу перегляньте вхідні: це може бути потік спаму."),
        AlertKind.ModelLimitReached => new("Місячну межу для Claude вичерпано", "Вітаємо!",
            $"«{workspace}» вичерпав місячну межу токенів або коштів для Claude.", "Відкрити межі", "Доки її не збільшено або не закінчився місяць, відповідає команда чи вбудований агент, як ви обрали."),
        AlertKind.PrivacyDeadline => new("Спливає строк запиту щодо даних", "Вітаємо!",
            $"Клієнт бізнесу «{workspace}» звернувся щодо своїх даних, і на відповідь лишилося менше тижня.", "Відкрити запити", "Закон дає місяць; на сторінці видно день кожного запиту."),
        AlertKind.PlanLimitNear => new("Використано чотири п’ятих відповідей агента", "Вітаємо!",
            $"«{workspace}» використав чотири п’ятих відповідей агента свого тарифу за цей період.", "Подивитися прогноз", "Коли вони закінчаться, розмови перейдуть до команди. Додатково нічого не стягується."),
        AlertKind.PlanLimitReached => new("Відповіді агента закінчилися", "Вітаємо!",
            $"«{workspace}» використав усі відповіді агента свого тарифу за цей період, тож нові розмови переходять до команди.", "Відкрити тариф", "Додатково нічого не стягується. З більшим тарифом агент одразу повернеться до роботи."),
        AlertKind.TrialEnding => new("Пробний період ось-ось закінчиться", "Вітаємо!",
            $"Пробний період «{workspace}» закінчиться протягом трьох днів.", "Вибрати тариф", "Без тарифу агент передає розмови команді. Усе й далі можна читати, відповідати самим і вивантажувати."),
        AlertKind.PaymentFailed => new("Оплата не пройшла", "Вітаємо!",
            $"Оплата за «{workspace}» не пройшла. Її спробують ще раз, а тим часом усе працює далі.", "Переглянути оплату", "Найчастіше закінчився строк дії картки: додати нову — хвилина."),
        AlertKind.PlanEnded => new("Тариф закінчився", "Вітаємо!",
            $"У «{workspace}» зараз немає тарифу, тож агент передає кожну розмову команді.", "Вибрати тариф", "Усе й далі можна читати, відповідати самим і вивантажувати."),
        AlertKind.WebhookDisabled => new($"{alert.About}: вебхук вимкнено", "Вітаємо!",
            $"{alert.About}, куди «{workspace}» надсилає свої події, більше нічого не приймає, тож вебхук вимкнено.", "Подивитися, що він відповів", "Коли отримувач запрацює, увімкніть вебхук і надішліть ще раз те, що він пропустив."),
        _ => new($"{alert.About}: щось не вдалося прочитати", "Вітаємо!",
            $"Щось, що надійшло каналом «{alert.About}», не вдалося прочитати. Воно збережене і нікого не затримує.", "Відкрити канали", "Якщо це повториться, скажіть тому, хто обслуговує ваш Vivtorok."),
    };
}
