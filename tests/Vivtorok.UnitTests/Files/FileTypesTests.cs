using System.Text;
using Vivtorok.Application.Common.Files;
using Vivtorok.Domain.Conversations;

namespace Vivtorok.UnitTests.Files;

public sealed class FileTypesTests
{
    [Theory]
    [InlineData("FFD8FFE000104A464946", "image/jpeg", AttachmentKind.Image, FileManner.Shown)]
    [InlineData("89504E470D0A1A0A0000000D", "image/png", AttachmentKind.Image, FileManner.Shown)]
    [InlineData("524946461A00000057454250", "image/webp", AttachmentKind.Image, FileManner.Shown)]
    [InlineData("000000186674797068656963", "image/heic", AttachmentKind.Image, FileManner.Saved)]
    [InlineData("000000186674797069736F6D", "video/mp4", AttachmentKind.Video, FileManner.Shown)]
    [InlineData("00000018667479704D344120", "audio/mp4", AttachmentKind.Audio, FileManner.Shown)]
    [InlineData("49443303000000000000", "audio/mpeg", AttachmentKind.Audio, FileManner.Shown)]
    [InlineData("255044462D312E37", "application/pdf", AttachmentKind.Document, FileManner.Saved)]
    [InlineData("504B0304140000000800", "application/zip", AttachmentKind.Document, FileManner.Saved)]
    [InlineData("00010203", "application/octet-stream", AttachmentKind.Document, FileManner.Saved)]
    [InlineData("4D5A90000300", "application/octet-stream", AttachmentKind.Document, FileManner.Refused)]
    [InlineData("7F454C460201", "application/octet-stream", AttachmentKind.Document, FileManner.Refused)]
    public void The_first_bytes_say_what_it_is(string bytes, string mediaType, AttachmentKind kind, FileManner manner) =>
        FileTypes.Of(Convert.FromHexString(bytes), "whatever.bin").Should().Be(new FileType(mediaType, kind, manner));

    [Theory]
    [InlineData("<!doctype html><p>Hi", "application/octet-stream")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>", "application/octet-stream")]
    [InlineData("  <script>alert(1)</script>", "application/octet-stream")]
    [InlineData("Прайс: манікюр 450 грн", "text/plain")]
    public void Words_are_words_only_where_no_browser_could_take_them_for_a_page(string content, string mediaType) =>
        FileTypes.Of(Encoding.UTF8.GetBytes(content), "me.png").MediaType.Should().Be(mediaType);

    [Theory]
    [InlineData("photo.jpg.exe")]
    [InlineData("invoice.PDF.Js")]
    [InlineData("setup.msi. ")]
    [InlineData("ярлик.lnk")]
    public void A_name_that_would_run_is_refused_however_harmless_the_bytes(string name) => FileTypes.Of("hello"u8, name).Manner.Should().Be(FileManner.Refused);

    [Fact]
    public void Long_text_whose_first_piece_ends_inside_a_letter_is_still_text() => FileTypes.Of(Encoding.UTF8.GetBytes("a" + new string('ї', 5000)), "a.txt").MediaType.Should().Be("text/plain");

    [Theory]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("C:\\Users\\me\\звіт.docx", "звіт.docx")]
    [InlineData("evil\u202Efdp.exe", "evilfdp.exe")]
    [InlineData("a\r\nSet-Cookie: x", "aSet-Cookie x")]
    [InlineData("", "file")]
    public void A_name_keeps_no_folder_and_no_trick(string given, string kept) => FileNames.Clean(given).Should().Be(kept);
}
