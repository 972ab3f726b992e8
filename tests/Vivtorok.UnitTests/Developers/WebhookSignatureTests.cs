using System.Text;
using Vivtorok.Application.Features.Developers.Webhooks;

namespace Vivtorok.UnitTests.Developers;

public sealed class WebhookSignatureTests
{
    [Fact]
    public void The_signature_is_the_one_that_the_reference_library_takes()
    {
        var body = Encoding.UTF8.GetBytes("""{"type":"contact.created","timestamp":"2026-11-22T07:50:00.123Z","data":{"id":"cnt_7"}}""");

        var signature = WebhookSignature.Sign("whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=", "msg_01JD8ZK3W7Q", 1795334000, body);

        signature.Should().Be("v1,XYMG8bjJvAFzW89y823OB/Ngv/dgkwN4KJMDktZmUAA=");
    }

    [Fact]
    public void Every_secret_is_another_of_32_bytes()
    {
        var secrets = Enumerable.Range(0, 3).Select(_ => WebhookSignature.NewSecret()).ToList();

        secrets.Should().OnlyHaveUniqueItems().And.AllSatisfy(secret => Convert.FromBase64String(secret["whsec_".Length..]).Should().HaveCount(32));
    }
}
