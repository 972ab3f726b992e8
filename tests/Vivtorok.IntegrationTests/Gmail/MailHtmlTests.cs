using Vivtorok.Infrastructure.Channels.Gmail.Mime;

namespace Vivtorok.IntegrationTests.Gmail;

public sealed class MailHtmlTests
{
    [Theory]
    [InlineData("<p onclick=alert(1)>Hi</p>", "<p>Hi</p>")]
    [InlineData("<script>alert(1)</script><style>p{}</style><b>Hi</b>", "<b>Hi</b>")]
    [InlineData("<a href=\"javascript:alert(1)\">x</a>", "<a target=\"_blank\" rel=\"noopener noreferrer nofollow\">x</a>")]
    [InlineData("<a href=\" java\nscript:alert(1)\">x</a>", "<a target=\"_blank\" rel=\"noopener noreferrer nofollow\">x</a>")]
    [InlineData("<img src=x onerror=alert(1)>ok", "<img>ok")]
    [InlineData("<img src=\"data:image/svg+xml,<svg onload=alert(1)>\">ok", "<img>ok")]
    [InlineData("<img src=\"https://example.com/a.png\" width=\"10\">", "<img src=\"https://example.com/a.png\" width=\"10\">")]
    [InlineData("<form action=https://evil.example><input name=p><button>Go</button></form>words", "words")]
    [InlineData("<svg><script>alert(1)</script></svg><math><mi>x</mi></math>ok", "ok")]
    [InlineData("<iframe src=https://evil.example></iframe><object data=x></object><meta http-equiv=refresh content=0>ok", "ok")]
    [InlineData("<base href=https://evil.example><custom-tag><i>kept</i></custom-tag>", "<i>kept</i>")]
    [InlineData("<p style=\"color:red;position:fixed;background:url(https://evil.example/x)\">x</p>", "<p style=\"color:red\">x</p>")]
    [InlineData("<p style=\"color:expr\\65ssion(alert(1));width:expression(1)\">x</p>", "<p>x</p>")]
    [InlineData("<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\"></noscript>ok", "<p title=\"&lt;/noscript&gt;&lt;img src=x onerror=alert(1)&gt;\">ok</p>")]
    [InlineData("<!-- comment --><p id=login class=x data-x=1>x</p>", "<p>x</p>")]
    public void Nothing_that_runs_loads_or_covers_survives(string html, string safe) => MailHtml.Sanitise(html).Should().Be(safe);

    [Fact]
    public void What_was_sanitised_once_stays_as_it_is()
    {
        var once = MailHtml.Sanitise("<div><table><tr><td style='color:#333;font-family:\"Arial\"'>Ціна <b>300 грн</b></td></tr></table><a href=https://example.com/?a=1&b=2>link</a></div>");

        MailHtml.Sanitise(once!).Should().Be(once);
    }

    [Fact]
    public void A_flood_of_tags_that_never_end_is_read_in_one_pass()
    {
        Action read = () => HtmlText.Of(new string('<', 2_000_000));

        read.ExecutionTime().Should().BeLessThan(TimeSpan.FromSeconds(3));
    }

    [Fact]
    public void Nonsense_and_floods_are_survived()
    {
        MailHtml.Sanitise("<<<>>><b").Should().NotContain("script");
        MailHtml.Sanitise("").Should().BeNull();
        MailHtml.Sanitise(new string('x', MailHtml.MaxLength + 1)).Should().BeNull();
        MailHtml.Sanitise(string.Concat(Enumerable.Repeat("<div>", MailHtml.MostTags + 1)) + "x").Should().BeNull();
        HtmlText.Of(string.Concat(Enumerable.Repeat("<div>", MailHtml.MostTags + 1)) + "x").Should().Be("x");
        var deep = string.Concat(Enumerable.Repeat("<div><b>", (MailHtml.MostTags / 2) - 1)) + "x";
        var unclosed = string.Concat(Enumerable.Range(0, MailHtml.MostTags / 3).Select(i => $"<p><b id={i}></p>")) + "x";
        Action worst = () => MailHtml.Sanitise(unclosed);
        worst.ExecutionTime().Should().BeLessThan(TimeSpan.FromSeconds(30));
        Action sanitise = () => MailHtml.Sanitise(deep);
        Action read = () => HtmlText.Of(deep);
        sanitise.ExecutionTime().Should().BeLessThan(TimeSpan.FromSeconds(20));
        read.ExecutionTime().Should().BeLessThan(TimeSpan.FromSeconds(20));
    }

    [Fact]
    public void Html_reads_as_lines()
    {
        var text = HtmlText.Of("""
            <html><head><title>no</title><style>p{}</style></head><body><div style="display:none">preview</div><p>Доброго  дня,&nbsp;Олено!</p>
            <div>Хочу записатись:<br>у п'ятницю<ul><li>манікюр</li><li>педикюр</li></ul></div>
            <div class="gmail_quote"><div>On Fri Salon wrote:</div><blockquote>Старе</blockquote></div></body></html>
            """);

        text.Should().Be("Доброго дня, Олено!\n\nХочу записатись:\nу п'ятницю\n- манікюр\n- педикюр\n\n> On Fri Salon wrote:\n> Старе");
    }
}
