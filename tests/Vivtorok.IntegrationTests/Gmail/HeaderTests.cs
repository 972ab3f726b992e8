using System.Text;
using Vivtorok.Application.Features.Channels.Mail;
using Vivtorok.Infrastructure.Channels.Gmail.Mime;

namespace Vivtorok.IntegrationTests.Gmail;

public sealed class HeaderTests
{
    [Theory]
    [InlineData("=?UTF-8?B?0JfQsNC/0LjRgQ==?=", "Запис")]
    [InlineData("=?utf-8?q?=D0=97=D0=B0=D0=BF=D0=B8=D1=81_=D0=BD=D0=B0_15:00?=", "Запис на 15:00")]
    [InlineData("=?windows-1251?B?x+Dv6PE=?=", "Запис")]
    [InlineData("=?KOI8-U?Q?=FA=C1=D0=C9=D3?=", "Запис")]
    [InlineData("Re: =?UTF-8?B?0JfQsA==?=\r\n =?UTF-8?B?0L/QuNGB?=", "Re: Запис")]
    [InlineData("=?UTF-8?B?0JfQsNA=?= =?UTF-8?B?v9C40YE=?=", "Запис")]
    [InlineData("=?UTF-8*uk?B?0JfQsNC/0LjRgQ==?=", "Запис")]
    [InlineData("=?nonsense?B?0JfQsNC/0LjRgQ==?=", "Запис")]
    [InlineData("=?UTF-8?B?%%%?=", "=?UTF-8?B?%%%?=")]
    [InlineData("plain =? text", "plain =? text")]
    [InlineData(null, "")]
    public void Encoded_words_are_decoded(string? header, string text) => EncodedWords.Decode(header).Should().Be(text);

    [Theory]
    [InlineData("Price list")]
    [InlineData("Запис на манікюр у пʼятницю о 15:00 — підтвердження для Ґалини Їжакевич із міста Київ 💅")]
    [InlineData("=?UTF-8?Q?fake?=")]
    public void What_is_encoded_is_short_ascii_and_decodes_to_the_same(string text)
    {
        var encoded = EncodedWords.Encode(text);

        encoded.Should().MatchRegex(@"^[\x20-\x7E\r\n]*$");
        encoded.Split("\r\n ").Should().OnlyContain(word => word.Length <= 75 || !word.StartsWith("=?", StringComparison.Ordinal));
        EncodedWords.Decode(encoded).Should().Be(text);
    }

    [Fact]
    public void No_subject_can_begin_a_header_of_its_own() =>
        EncodedWords.Encode("Hi\r\nBcc: everybody@example.com").Should().Be("HiBcc: everybody@example.com");

    [Theory]
    [InlineData("attachment; filename=\"price.pdf\"", "price.pdf")]
    [InlineData("attachment; filename*=UTF-8''%D0%BF%D1%80%D0%B0%D0%B9%D1%81.pdf", "прайс.pdf")]
    [InlineData("attachment; filename*0*=UTF-8''%D0%BF%D1%80; filename*1*=%D0%B0%D0%B9; filename*2=\"c.pdf\"", "прайc.pdf")]
    [InlineData("attachment; filename=\"x.pdf\"; filename*=windows-1251''%EF%F0%E0%E9%F1.pdf", "прайс.pdf")]
    [InlineData("attachment; filename=\"=?UTF-8?B?0L/RgNCw0LnRgS5wZGY=?=\"", "прайс.pdf")]
    [InlineData("attachment; filename=\"a\\\"b.pdf\"", "a\"b.pdf")]
    [InlineData("attachment", null)]
    public void File_names_are_read_in_all_their_forms(string header, string? name) => HeaderParameters.Parse(header)["filename"].Should().Be(name);

    [Fact]
    public void Addresses_are_read_from_the_ways_people_write_them()
    {
        var people = AddressList.Parse(
            "\"Коваль, Олена\" <Olena@Example.com>, =?UTF-8?B?0JDQvdC90LA=?= <anna@example.com>, bare@example.com (a comment, with a comma), broken, <>, Team: a@b.example, \"x\" <y@z.example>;");

        people.Should().Equal(
            new MailPerson("olena@example.com", "Коваль, Олена"), new MailPerson("anna@example.com", "Анна"), new MailPerson("bare@example.com", null),
            new MailPerson("a@b.example", null), new MailPerson("y@z.example", "x"));
    }

    [Fact]
    public void A_written_address_is_read_back() =>
        new[] { new MailPerson("a@b.example", "Салон «Верба»"), new MailPerson("a@b.example", "Smith, \"Joe\""), new MailPerson("a@b.example", null) }
            .Select(person => AddressList.Parse(AddressList.Write(person)).Single().Name).Should().Equal("Салон «Верба»", "Smith, 'Joe'", null);

    [Theory]
    [InlineData("windows-1251")]
    [InlineData("koi8-u")]
    [InlineData("iso-8859-5")]
    [InlineData("utf-8")]
    public void Ukrainian_bytes_are_read_by_their_encoding(string charset)
    {
        var encoding = charset == "utf-8" ? Encoding.UTF8 : CodePagesEncodingProvider.Instance.GetEncoding(charset)!;
        var text = charset == "iso-8859-5" ? "Скільки коштує манікюр?" : "Скільки коштує манікюр у Ґалини Їжакевич?";

        MailCharsets.Decode(encoding.GetBytes(text), charset).Should().Be(text);
    }

    [Fact]
    public void A_wrong_or_missing_name_of_the_encoding_is_survived()
    {
        MailCharsets.Decode(Encoding.UTF8.GetBytes("Привіт"), "windows-1251").Should().Be("Привіт");
        MailCharsets.Decode(CodePagesEncodingProvider.Instance.GetEncoding(1251)!.GetBytes("Доброго дня"), null).Should().Be("Доброго дня");
        MailCharsets.Decode(CodePagesEncodingProvider.Instance.GetEncoding(1251)!.GetBytes("Доброго дня"), "utf-8").Should().Be("Доброго дня");
        MailCharsets.Decode([0xFF, 0xFE, 0x00], "no such thing").Should().NotBeNull();
    }
}
