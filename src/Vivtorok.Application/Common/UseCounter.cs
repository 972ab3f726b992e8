using System.Buffers.Binary;
using System.Security.Cryptography;
using Vivtorok.Domain;

namespace Vivtorok.Application.Common;

/// <summary>How often a part was used since it was last asked, and how many people came to it who had not been there that day.</summary>
public sealed record UseTally(DateTimeOffset Day, string Part, long Times, int People);

/// <summary>
/// Counts what people use, in memory only. Whether somebody was here before on that day is told by a mark of their account under a salt
/// that is made anew each day and never leaves this process: when the day is over, nobody can say any more who was counted. A restart or
/// another node counts a person again, for to remember more would be to keep something of them.
/// </summary>
public sealed class UseCounter(TimeProvider clock)
{
    private readonly Lock _gate = new();
    private readonly HashSet<(string Part, ulong Mark)> _seen = [];
    private Dictionary<(DateTimeOffset Day, string Part), UseTally> _tallies = [];
    private DateTimeOffset _day;
    private byte[] _salt = [];

    public void Count(string part, AccountId account)
    {
        lock (_gate)
        {
            Turn();
            var isNew = _seen.Add((part, Mark(account)));
            var soFar = _tallies.GetValueOrDefault((_day, part), new UseTally(_day, part, 0, 0));
            _tallies[(_day, part)] = soFar with { Times = soFar.Times + 1, People = soFar.People + (isNew ? 1 : 0) };
        }
    }

    /// <summary>Hands over what was counted since the last time.</summary>
    public IReadOnlyCollection<UseTally> Take()
    {
        lock (_gate)
        {
            Turn();
            (var taken, _tallies) = (_tallies, []);
            return taken.Values;
        }
    }

    // With the day its salt goes, and who was seen.
    private void Turn()
    {
        var today = new DateTimeOffset(clock.GetUtcNow().UtcDateTime.Date, TimeSpan.Zero);
        if (today == _day) return;
        _seen.Clear();
        (_day, _salt) = (today, RandomNumberGenerator.GetBytes(HMACSHA256.HashSizeInBytes));
    }

    private ulong Mark(AccountId account)
    {
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(_salt, account.Value.ToByteArray(), hash);
        return BinaryPrimitives.ReadUInt64LittleEndian(hash);
    }
}
