using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;

namespace Vivtorok.Testing.Fakes.Gmail;

/// <summary>A letter in a mailbox.</summary>
public sealed record FakeLetter(string Id, string ThreadId, HashSet<string> Labels, DateTimeOffset At, byte[] Raw)
{
    public EmlPart Eml { get; } = Fakes.Gmail.Eml.Parse(Raw);
}

/// <summary>One mailbox: its letters, their threads, and the history that tells of them.</summary>
public sealed class FakeMailbox(string address, Func<DateTimeOffset> now)
{
    private readonly Lock _lock = new();
    private readonly ConcurrentDictionary<string, byte[]> _attachments = new();
    private readonly List<FakeLetter> _letters = [];
    private readonly List<(ulong Id, string Kind, FakeLetter Letter)> _history = [];
    private ulong _historyId = 18_446_744_073_709_000_000; // near the end of what 64 bits hold

    public string Address => address;

    /// <summary>The history before this is forgotten: asking for it is answered with 404.</summary>
    public ulong ForgottenBefore { get; private set; }

    public string HistoryId => _historyId.ToString(CultureInfo.InvariantCulture);

    /// <summary>What was sent from here, oldest first.</summary>
    public IReadOnlyList<FakeLetter> Sent
    {
        get { lock (_lock) return [.. _letters.Where(letter => letter.Labels.Contains("SENT"))]; }
    }

    public IReadOnlyList<FakeLetter> All
    {
        get { lock (_lock) return [.. _letters]; }
    }

    /// <summary>A letter comes; labels other than the inbox put it elsewhere.</summary>
    public FakeLetter Deliver(byte[] raw, params string[] labels) => Add(raw, labels.Length == 0 ? ["INBOX", "UNREAD"] : labels, null, quietly: false);

    /// <summary>A letter that the history never tells of: how mail gets lost between two systems.</summary>
    public FakeLetter DeliverUnnoticed(byte[] raw) => Add(raw, ["INBOX", "UNREAD"], null, quietly: true);

    /// <summary>The owner writes from Gmail itself, or a program by its API.</summary>
    public FakeLetter Send(byte[] raw, string? threadId = null) => Add(raw, ["SENT"], threadId, quietly: false);

    public bool HasThread(string threadId)
    {
        lock (_lock) return _letters.Any(letter => letter.ThreadId == threadId);
    }

    public void ForgetHistory()
    {
        lock (_lock) (ForgottenBefore, _) = (++_historyId, _history.RemoveAll(_ => true));
    }

    /// <summary>The owner moves or marks a letter.</summary>
    public void Label(FakeLetter letter, string remove, string add)
    {
        lock (_lock)
        {
            letter.Labels.Remove(remove);
            letter.Labels.Add(add);
            _history.Add((_historyId += 7, "labelsAdded", letter));
        }
    }

    public void Delete(FakeLetter letter)
    {
        lock (_lock) _letters.Remove(letter);
    }

    public FakeLetter? Find(string id)
    {
        lock (_lock) return _letters.FirstOrDefault(letter => letter.Id == id);
    }

    /// <summary>What a search finds, the newest first: <c>rfc822msgid:</c> and <c>after:</c> count, other words do not.</summary>
    public IReadOnlyList<FakeLetter> Search(string? query)
    {
        lock (_lock)
        {
            IEnumerable<FakeLetter> found = _letters;
            foreach (var word in (query ?? "").Split(' '))
            {
                if (word.StartsWith("rfc822msgid:", StringComparison.Ordinal)) found = found.Where(letter => letter.Eml.Header("Message-ID").Trim('<', '>') == word[12..]);
                if (word.StartsWith("after:", StringComparison.Ordinal)) found = found.Where(letter => letter.At.ToUnixTimeSeconds() >= long.Parse(word[6..], CultureInfo.InvariantCulture));
            }

            return [.. found.Reverse()];
        }
    }

    public IReadOnlyList<JsonNode> HistorySince(ulong start)
    {
        lock (_lock)
        {
            return [.. _history.Where(record => record.Id > start).Select(record => (JsonNode)new JsonObject
            {
                ["id"] = record.Id.ToString(CultureInfo.InvariantCulture),
                ["messages"] = new JsonArray(Reference(record.Letter)),
                [record.Kind] = new JsonArray(new JsonObject { ["message"] = Reference(record.Letter) }),
            })];
        }
    }

    public static JsonObject Reference(FakeLetter letter) => new() { ["id"] = letter.Id, ["threadId"] = letter.ThreadId };

    /// <summary>As <c>messages.get</c> with <c>format=full</c> shows it.</summary>
    public JsonObject Show(FakeLetter letter) => new()
    {
        ["id"] = letter.Id,
        ["threadId"] = letter.ThreadId,
        ["labelIds"] = new JsonArray([.. letter.Labels.Select(label => (JsonNode)label)]),
        ["historyId"] = HistoryId,
        ["internalDate"] = letter.At.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture),
        ["payload"] = Show(letter.Eml, ""),
    };

    /// <summary>The bytes behind an attachment's name of the moment.</summary>
    public byte[]? Attachment(string name) => _attachments.TryGetValue(name, out var bytes) ? bytes : null;

    private JsonObject Show(EmlPart part, string id)
    {
        var isFile = part.Header("Content-Disposition").StartsWith("attachment", StringComparison.OrdinalIgnoreCase);
        var body = new JsonObject { ["size"] = part.Body.Length };
        if (isFile)
        {
            var name = "ANGj" + Guid.NewGuid().ToString("N"); // another one for every look
            _attachments[name] = part.Body;
            body["attachmentId"] = name;
        }
        else if (part.Parts.Count == 0)
        {
            body["data"] = Base64Url.EncodeToString(part.Body);
        }

        return new JsonObject
        {
            ["partId"] = id,
            ["mimeType"] = part.MediaType,
            ["filename"] = "",
            ["headers"] = new JsonArray([.. part.Headers.Select(header => (JsonNode)new JsonObject { ["name"] = header.Name, ["value"] = header.Value })]),
            ["body"] = body,
            ["parts"] = new JsonArray([.. part.Parts.Select((inner, i) => (JsonNode)Show(inner, id.Length == 0 ? $"{i}" : $"{id}.{i}"))]),
        };
    }

    private FakeLetter Add(byte[] raw, string[] labels, string? threadId, bool quietly)
    {
        lock (_lock)
        {
            var id = (0x193f2b7c0a + _letters.Count).ToString("x", CultureInfo.InvariantCulture) + Math.Abs(address.GetHashCode(StringComparison.Ordinal) % 1000).ToString(CultureInfo.InvariantCulture);
            var eml = Eml.Parse(raw);
            var answers = eml.Header("References") + eml.Header("In-Reply-To");
            threadId ??= _letters.LastOrDefault(letter => letter.Eml.Header("Message-ID") is { Length: > 0 } own && answers.Contains(own, StringComparison.Ordinal))?.ThreadId ?? id;
            var letter = new FakeLetter(id, threadId, [.. labels], now(), raw);
            _letters.Add(letter);
            _historyId += 7;
            if (!quietly) _history.Add((_historyId, "messagesAdded", letter));
            return letter;
        }
    }
}
