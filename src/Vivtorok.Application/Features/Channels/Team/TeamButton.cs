namespace Vivtorok.Application.Features.Channels.Team;

/// <summary>What a member can do by a button in their chat.</summary>
internal enum TeamAct
{
    Approve,
    Edit,
    TakeOver,
}

/// <summary>A button's data, in the few bytes a provider gives it: what, and on which row.</summary>
internal sealed record TeamButton(TeamAct Act, Guid Id)
{
    public string Data => $"{Act}:{Id:N}";

    public static TeamButton? Read(string data) =>
        data.Split(':') is [var act, var id] && Enum.TryParse<TeamAct>(act, out var known) && Guid.TryParseExact(id, "N", out var row) ? new TeamButton(known, row) : null;
}
