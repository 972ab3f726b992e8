using System.Text.RegularExpressions;

namespace Vivtorok.Application.Features.Agent.ReplyCheck;

/// <summary>What a reply may say was done.</summary>
internal enum ClaimedAction
{
    /// <summary>The agent is no person and must not say so.</summary>
    Human,
    Deleted,
    Saved,
    Registered,
    Booked,
    Moved,
    Cancelled,
    Expected,
    Gives,

    /// <summary>Sent, paid, ordered, agreed with somebody: nothing the agent can do.</summary>
    Beyond,
    Finished,
}

/// <summary>The words of one kind of claim.</summary>
/// <param name="NeedsAssertion">In a question or a condition it is no claim («Записую вас?»).</param>
internal sealed record Claim(ClaimedAction Action, Func<Regex> Words, bool NeedsAssertion = true)
{
    public bool IsMadeIn(Sentence sentence)
    {
        var match = Words().Match(sentence.Text);
        if (!match.Success) return false;
        var before = sentence.Text.AsSpan(0, match.Index);
        if (ClaimWords.Denied().IsMatch(before) || ClaimWords.Conditional().IsMatch(before)) return false;
        return !NeedsAssertion || !sentence.IsQuestion;
    }
}

/// <summary>How claims are worded, the most exact kinds first.</summary>
internal static partial class ClaimWords
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    public static IReadOnlyList<Claim> All { get; } =
    [
        new(ClaimedAction.Human, Human), new(ClaimedAction.Deleted, Deleted), new(ClaimedAction.Saved, Saved), new(ClaimedAction.Registered, Registered),
        new(ClaimedAction.Beyond, Beyond), new(ClaimedAction.Cancelled, Cancelled), new(ClaimedAction.Moved, Moved), new(ClaimedAction.Booked, Booked),
        new(ClaimedAction.Gives, Gives), new(ClaimedAction.Booked, BookedNow), new(ClaimedAction.Moved, MovedNow), new(ClaimedAction.Expected, Expected), new(ClaimedAction.Finished, Finished),
    ];

    /// <summary>«ще не записала», "I have not booked", «ви записали».</summary>
    [GeneratedRegex(@"(?:\b(?:не|нічого не|ще не|поки не|not|never|cannot|unable to|without|ви|you|якби|чи)|n['’]t)(?:\s+(?:ще|поки|вас|yet|been|have|ve))?\s*$", Options, matchTimeoutMilliseconds: 1000)]
    public static partial Regex Denied();

    [GeneratedRegex(@"\b(?:якщо|щойно|як тільки|після того як|після підтвердження|коли ви|once|if|when you|as soon as|before|after you|in case|to be)\b", Options, matchTimeoutMilliseconds: 1000)]
    public static partial Regex Conditional();

    [GeneratedRegex(@"\bя\s+(?:жива\s+|справжня\s+|реальна\s+)?людина\b|\bя\s+не\s+(?:бот|робот|ші)\b|\b(?:i['’]m|i am)\s+(?:a\s+)?(?:real\s+|actual\s+)?(?:person|human)\b|\bnot a (?:bot|robot|machine)\b|\bno ai\b", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Human();

    [GeneratedRegex(@"\b(?:видалила|видалив|видалили|видалено|стерла|стерли|стерто)\b.*\b(?:дан\w+|інформац\w+|номер\w*|профіль|акаунт)|\b(?:дан\w+|інформац\w+|номер)\b.*\b(?:видалено|видалені|стерто)\b|\b(?:deleted|erased|wiped|removed)\b.*\b(?:data|details|information|number|account|profile)\b|\b(?:data|details|information|account)\b.*\b(?:deleted|erased|removed|wiped)\b", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Deleted();

    [GeneratedRegex(@"\b(?:зберегла|зберіг|зберегли|збережено|оновила|оновив|оновили|оновлено)\b|\b(?:записала|записав|записали|додала|додав|додали)\s+(?:ваш\w*\s+)?(?:номер|телефон|контакт\w*|пошту|ім['’ʼ]я|адресу|дані)|\b(?:i|we)(?:['’]ve| have)?(?: just| already)? (?:saved|updated|recorded|stored|added)\b", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Saved();

    [GeneratedRegex(@"\b(?:зареєструвала|зареєстрував|зареєстрували|зареєстровано|зафіксувала|зафіксовано)\b.*\b(?:запит|звернення|заявк\w+|прохання)|\b(?:запит|звернення|заявку|прохання)\b.*\b(?:зареєстровано|зафіксовано|прийнято)|\b(?:registered|logged|filed|recorded)\b.*\brequest\b|\brequest\b.*\b(?:registered|logged|filed|recorded)\b", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Registered();

    [GeneratedRegex(@"\b(?:надіслала|надіслав|надіслали|надіслано|відправила|відправив|відправили|відправлено)\b|\b(?:i|we)(?:['’]ve| have)?(?: just| already)? (?:sent|emailed|e-mailed|texted|messaged|called|phoned|refunded|charged|ordered|shipped)\b|\b(?:has|have) been (?:sent|refunded|charged|shipped|ordered)\b"
        + @"|\b(?:отримали|отримала|отримав)\s+(?:вашу\s+)?оплату|\bоплат\w+\s+(?:отриман\w+|зарахован\w+|пройшл\w+|підтверджен\w+)|\bpayment (?:was |has been |is )?(?:received|confirmed|went through|successful)|\bповернула?\s+(?:вам\s+)?(?:кошти|гроші)|\b(?:кошти|гроші|оплату|суму)\s+(?:вже\s+|було\s+)*(?:поверн(?:уто|ено|ули)|переказано|перераховано)"
        + @"|\b(?:відклала|відклав|відклали|відкладено|замовила|замовив|замовили|замовлено|зарезервувала|зарезервував|зарезервували|оформила|оформив|оформили|оформлено)\b(?!\s+(?:запис|візит))|\b(?:put|set) (?:it|them|one|this|that|\w+ \w+) aside\b|\bplaced (?:your|the|an) order\b|\border (?:is|has been) placed\b"
        + @"|\b(?:уточнила|уточнив|уточнили|перевірила|перевірив|перевірили|запитала|запитав|запитали|спитала|спитав|поговорила|поговорив|узгодила|узгодив|домовилась|домовилася|домовився)\s+(?:це\s+)?(?:у|в|з|із|зі)\s+\w+|\b(?:i|we)(?:['’]ve| have)?(?: just| already)? (?:checked|spoke|spoken|talked|agreed|arranged|confirmed)(?: it| this| that)? with (?:the|our|my|a|your)\b|\b(?:i|we)(?:['’]ve| have)?(?: just)? asked (?:the|our|my|a)\b", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Beyond();

    [GeneratedRegex(@"\b(?:скасувала|скасував|скасували|скасовано|відмінила|відмінив|відмінили|відмінено|анулювала|анульовано|скасовую|скасовуємо)\b|\b(?:i|we)(?:['’]ve| have)?(?: just| already| now)? cancell?ed\b|\b(?:your|the|it)\b(?:\W+\w+){0,8}?\W*(?:is|has been|was|['’]s)(?: now| already)? cancell?ed\b|^\W*(?:all )?cancell?ed\b", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Cancelled();

    [GeneratedRegex(@"\b(?:перенесла|переніс|перенесли|перенесено|перезаписала|перезаписав|пересунула|пересунув)\b|\b(?:i|we)(?:['’]ve| have)?(?: just| already| now)? (?:moved|rescheduled|changed|shifted)\b|\b(?:your|the|it)\b(?:\W+\w+){0,8}?\W*(?:is|has been|was|['’]s)(?: now| already)? (?:moved|rescheduled)\b|^\W*(?:moved|rescheduled)\b", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Moved();

    [GeneratedRegex(@"\b(?:записала|записав|записали|записано|забронювала|забронював|забронювали|заброньовано|запланувала|запланував)\b|\bви\s+(?:вже\s+)?записані\b|\bвас\s+записан[оі]\b|\b(?:запис|візит|бронювання|бронь)\b[^.!?]{0,60}\b(?:підтверджено|підтверджений|створено|оформлено|зафіксовано|зроблено|заброньовано)\b|^\W*(?:підтверджено|зафіксувала)\b|\bпідтвердила\s+(?:ваш\s+)?(?:запис|візит)"
        + @"|\b(?:i|we)(?:['’]ve| have)?(?: just| already| now)? (?:booked|scheduled|reserved|confirmed|locked)\b|\byou(?:['’]re| are)(?: now| all)? (?:booked|scheduled|confirmed|set for|down for)\b|\b(?:your|the (?:appointment|booking|visit|reservation))\b(?:\W+\w+){0,8}?\W+(?:is|has been|was)(?: now| all)? (?:booked|confirmed|set|scheduled|reserved)\b|^\W*(?:all )?(?:booked|confirmed|reserved)\b|\bbooked you\b|\bgot you (?:booked|down)\b", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Booked();

    [GeneratedRegex(@"\b(?:записую|записуємо|бронюю|бронюємо)\b\s+(?:вас|на|вам|ваш)|\b(?:i['’]m|i am|we['’]re|we are) (?:booking|scheduling) you\b", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex BookedNow();

    [GeneratedRegex(@"\b(?:переношу|переносимо)\b\s+(?:вас|на|ваш|запис|візит)|\b(?:i['’]m|i am|we['’]re|we are) (?:moving|rescheduling) (?:you|your|it)\b", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex MovedNow();

    [GeneratedRegex(@"\b(?:чекаємо|чекаю|чекатимемо|зустрінемося|до зустрічі|побачимося)\b|\bsee you\b|\blook(?:ing)? forward to seeing\b|\bexpect(?:ing)? you\b", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Expected();

    [GeneratedRegex(@"^\W*(?:готово|зроблено|виконано|done|all done|all set)\b", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Finished();

    [GeneratedRegex(@"\b(?:повернемо|поверну|компенсуємо|компенсую|відшкодуємо)\b.*\b(?:грош\w*|кошт\w*|оплат\w*|сум\w*|вартість)|\b(?:зробимо|зроблю|надамо|надаю|надаємо|дамо|даємо|даруємо|подаруємо|отримаєте)\b.*\b(?:знижк\w*|подарун\w*|бонус\w*)"
        + @"|\b(?:we|i)(?:['’]ll| will| can| are going to)\b.*\b(?:refund|compensate|reimburse|waive|discount|gift|bonus)\b|\byou(?:['’]ll| will)(?: get| receive)\b.*\b(?:refund|discount|gift|bonus)\b", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Gives();

    [GeneratedRegex(@"повер(?:н|т)|компенс|відшкод|refund|reimburs|compensat", Options, matchTimeoutMilliseconds: 1000)]
    public static partial Regex Refunds();

    [GeneratedRegex(@"знижк|подарун|бонус|discount|gift|bonus", Options, matchTimeoutMilliseconds: 1000)]
    public static partial Regex Discounts();
}
