using System.Text.RegularExpressions;

namespace Vivtorok.Application.Features.Agent.ReplyCheck;

/// <summary>Words that tell what a sentence does with its facts: deny them, offer them, add them up.</summary>
internal static partial class Cues
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"(?<!\w)(?:не|ні|нема|немає|без|жоден|на жаль|зайнят\w*|no|not|none|cannot|sorry|unfortunately|afraid|without|taken|never)(?!\w)|n['’]t(?!\w)", Options, matchTimeoutMilliseconds: 1000)]
    public static partial Regex Denies();

    [GeneratedRegex(@"вільн(?:о|а|ий|ого|і|е|их)\b|вікно|віконце|є (?:час|місц\w+)|можу запропонувати|пропоную|\b(?:is|are) (?:free|available|open for)\b|\bavailable\b|\bfree (?:at|slots?|times?|on)\b|\bopenings?\b|\bslots?\b|\bcan offer\b", Options, matchTimeoutMilliseconds: 1000)]
    public static partial Regex Offers();

    /// <summary>A day itself is offered, not only said to be possible.</summary>
    [GeneratedRegex(@"вільн(?:о|ий|ого|і|е|их)\b|вікно|віконце|\b(?:is|are) free\b|\bfree (?:at|slots?|times?|on)\b|\bopenings?\b|\bslots?\b", Options, matchTimeoutMilliseconds: 1000)]
    public static partial Regex OffersDay();

    [GeneratedRegex(@"\b(?:підійде|підходить|зручно|влаштує|запис\w+|suits?|works? for you|how about|shall i|book)\b", Options, matchTimeoutMilliseconds: 1000)]
    public static partial Regex Proposes();

    [GeneratedRegex(@"\b(?:працю\w+|відчин\w+|відкри\w+|прийма\w+|графік\w*|години роботи|до закриття|open|opens|opened|hours|we work|working|close|closes)\b", Options, matchTimeoutMilliseconds: 1000)]
    public static partial Regex Opens();

    /// <summary>Says that it is open, and not that it is not.</summary>
    [GeneratedRegex(@"(?<!не )(?<!not )(?<!n['’]t )\b(?:працю\w+|відчинен\w*|відкрит\w*|прийма\w+|open|opens|we work|working)\b", Options, matchTimeoutMilliseconds: 1000)]
    public static partial Regex WorksOn();

    /// <summary>Short names of weekdays, which are read as days only where something introduces them.</summary>
    [GeneratedRegex(@"\b(?:mon|tue|wed|thu|fri|sat|sun|пн|вт|ср|чт|пт|сб|нд)\b", Options, matchTimeoutMilliseconds: 1000)]
    public static partial Regex Weekdays();

    [GeneratedRegex(@"\b(?:closed|not open|зачинен\w*|закрит\w*|вихідн\w+|day off)\b|не працю|не прийма|n['’]t (?:work|open)", Options, matchTimeoutMilliseconds: 1000)]
    public static partial Regex Closed();

    [GeneratedRegex(@"\b(?:крім|окрім|except|apart from|but not)\b", Options, matchTimeoutMilliseconds: 1000)]
    public static partial Regex Excepts();

    [GeneratedRegex(@"\b(?:разом|всього|усього|загалом|загальн\w+|сума|сумі|вийде|виходить|обидв\w+|за двох|total|together|altogether|in all|sum|both|comes to|combined)\b|[=+×]", Options, matchTimeoutMilliseconds: 1000)]
    public static partial Regex Totals();

    [GeneratedRegex(@"(?:\bдо|в межах|у межах|не більше|бюджет\w*|within|under|up to|below|budget(?: of)?|at most)\s*(?:сум\w+\s*)?$", Options, matchTimeoutMilliseconds: 1000)]
    public static partial Regex Within();

    [GeneratedRegex(@"закінчи\w+|завершил\w+|неактуальн\w+|минул\w+|діяла|діяв|була|було|тривала|\b(?:ended|expired|over|was|were|until yesterday|no longer|finished)\b", Options, matchTimeoutMilliseconds: 1000)]
    public static partial Regex Ended();

    [GeneratedRegex(@"різниц\w+|difference|more expensive by|дорожч\w+ на|дешевш\w+ на", Options, matchTimeoutMilliseconds: 1000)]
    public static partial Regex Differs();

    /// <summary>What follows is the business's own, so the customer's words cannot back it.</summary>
    [GeneratedRegex(@"\b(?:наш\w*|нам|нас|дзвоніть|телефонуйте|пишіть|приходьте|чекаємо|our|us|call|ring|write to|visit|find us|come to|located|we are at|we['’]re at|розташован\w+|знаходимо\w+|адміністратор\w*|майст\w+)\b", Options, matchTimeoutMilliseconds: 1000)]
    public static partial Regex Ours();

    [GeneratedRegex(@"\b(?:трива\w+|займ\w+|забер\w+|takes?|lasts?|long|duration)\b", Options, matchTimeoutMilliseconds: 1000)]
    public static partial Regex Lasts();

    [GeneratedRegex(@"безкоштовн\w*|безплатн\w*|задарма|(?:у|в) подарунок|\bfree of charge\b|\bfor free\b|\bat no (?:extra |additional )?(?:cost|charge)\b|\bcomplimentary\b|\bfree (?:delivery|shipping|consultation|trial|gift|parking|check|lesson|visit|diagnostics?)\b", Options, matchTimeoutMilliseconds: 1000)]
    public static partial Regex Free();
}
