using System.Net;
using System.Text;
using Anthropic.Models.Messages;

namespace Vivtorok.Infrastructure.AgentModels.Claude;

/// <summary>What a request looks like on the wire: the library writes it, and a transport that goes nowhere keeps it.</summary>
internal static class ClaudeWire
{
    public static async Task<string> BodyOfAsync(ClaudeOptions options, MessageCreateParams request, CancellationToken cancellationToken)
    {
        using var transport = new Keeping();
        using var client = ClaudeClient.Open(options, new HttpClient(transport));
        try
        {
            await ClaudeClient.CreateAsync(client, options.Stream, request, cancellationToken);
        }
        catch (Exception exception) when (transport.Body is not null)
        {
            _ = exception; // there is no answer; the request is what was wanted
        }

        return transport.Body ?? "";
    }

    private sealed class Keeping : HttpMessageHandler
    {
        public string? Body { get; private set; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Body = Encoding.UTF8.GetString(await request.Content!.ReadAsByteArrayAsync(cancellationToken));
            return new HttpResponseMessage(HttpStatusCode.NoContent);
        }
    }
}
