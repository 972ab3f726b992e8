using Vivtorok.Application.Features.Agent.Language;

namespace Vivtorok.UnitTests.Agent.Language;

public sealed class LinkExpressionsTests
{
    [Theory]
    [InlineData("див. https://salon.example/price?x=1.", "Url", "https://salon.example/price?x=1", "salon.example")]
    [InlineData("HTTP://EVIL.example", "Url", "HTTP://EVIL.example", "evil.example")]
    [InlineData("www.google.com", "BareDomain", "www.google.com", "www.google.com")]
    [InlineData("зайдіть на kalyna.ua/zapys", "BareDomain", "kalyna.ua/zapys", "kalyna.ua")]
    [InlineData("javascript:alert(1)", "Script", "javascript:alert(1)", null)]
    [InlineData("data:text/html,hi", "Script", "data:text/html,hi", null)]
    [InlineData("[тут](http://bad.example/x)", "MarkdownLink", "http://bad.example/x", "bad.example")]
    [InlineData("![](https://evil.example/p.png?d=1)", "MarkdownImage", "https://evil.example/p.png?d=1", "evil.example")]
    public void Link_is_found(string text, string kind, string target, string? host)
    {
        var link = LinkExpressions.Find(text).Should().ContainSingle().Subject;
        (link.Kind.ToString(), link.Target, link.Host).Should().Be((kind, target, host));
    }

    [Theory]
    [InlineData("вул. Садова 5.Привіт")]
    [InlineData("i.e. tomorrow, e.g. at 10.30")]
    [InlineData("anna@example.com")]
    [InlineData("1.5 л")]
    [InlineData("а/або")]
    public void No_link_is_seen_where_there_is_none(string text) => LinkExpressions.Find(text).Should().BeEmpty();
}
