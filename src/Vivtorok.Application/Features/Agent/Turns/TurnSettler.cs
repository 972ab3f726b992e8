using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Application.Common.Agents;
using Vivtorok.Application.Features.Agent.ReplyCheck;
using Vivtorok.Domain;
using Vivtorok.Domain.Agents;
using Vivtorok.Domain.Billing;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Conversations;
using Vivtorok.Domain.Sales;

namespace Vivtorok.Application.Features.Agent.Turns;

/// <summary>A turn that has run and is not yet true.</summary>
/// <param name="IsDraft">A member must approve what it says.</param>
internal sealed record TurnResult(Turn Turn, TurnSetting Setting, AgentRun Run, bool IsDraft);

/// <summary>
/// Makes a turn true in one save: words, record, memory and watermark together. Whether it still may is looked up again at that
/// moment and guarded by the conversation's version, so a newer message or a person always wins.
/// </summary>
internal sealed class TurnSettler(IAppDbContext db, TimeProvider clock)
{
    private const int Tries = 10;
    private const string WindowClosed = "A day has passed since the customer wrote: only an approved template may be sent.";

    public DateTimeOffset Now => clock.GetUtcNow();

    public async Task<Result<Done>> SettleAsync(TurnResult result, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            db.Forget();
            var conversation = await db.Conversations.SingleOrDefaultAsync(c => c.Id == result.Turn.ConversationId, cancellationToken);
            if (conversation is null) return Done.Instance;
            var outcome = IsVoid(conversation, result) ? TurnOutcome.Discarded : await ApplyAsync(conversation, result, cancellationToken);
            result.Turn.Finish(RecordOf(result, outcome), Now);
            db.Turns.Add(result.Turn);
            await KeepPartsAsync(result, cancellationToken);
            try
            {
                await db.SaveChangesAsync(cancellationToken);
                return Done.Instance;
            }
            catch (DbUpdateException exception) when (attempt < Tries && (exception is DbUpdateConcurrencyException || db.IsUniqueViolation(exception)))
            {
                // Somebody wrote at the same moment: look again whether this turn is still wanted.
            }
        }
    }

    public async Task<Result<Done>> LeaveToPeopleAsync(ConversationId id, CancellationToken cancellationToken)
    {
        var conversation = await db.Conversations.SingleAsync(c => c.Id == id, cancellationToken);
        conversation.LeaveToPeople();
        await db.SaveChangesAsync(cancellationToken);
        return Done.Instance;
    }

    // A newer message voids an answer, unless the customer has been writing on and on: then this much is answered first. A draft
    // waits for a person anyway, so it always answers everything.
    private bool IsVoid(Conversation conversation, TurnResult result) =>
        conversation.State != ConversationState.Agent
        || conversation.AnsweredThrough >= result.Turn.AnsweredThrough
        || (conversation.LastInboundSequence > result.Turn.AnsweredThrough && (result.IsDraft || !conversation.BurstIsLongAt(Now)));

    private async Task<TurnOutcome> ApplyAsync(Conversation conversation, TurnResult result, CancellationToken cancellationToken)
    {
        var (turn, run, language) = (result.Turn, result.Run, result.Setting.Context.Scope.Language);
        string InItsManner(string words) => LetterManner.Write(conversation.ChannelKind, words, language, result.Setting.Context.Scope.Business);
        conversation.SpeaksIn(language);
        if (!conversation.TakesWordsAt(Now)) return LeaveUnsaid(conversation, result);
        if (run.HandOff is { } handOff)
        {
            var words = result.IsDraft ? null : InItsManner(WordsOf(handOff, result, language));
            if (conversation.HandOff(handOff.Reason, handOff.Note, words, turn, Now) is { } told) db.Messages.Add(told);
            return TurnOutcome.HandedOff;
        }

        if (run.Text is null)
        {
            conversation.Remember(run.Dialogue);
            conversation.NeedNoReply(turn);
            await db.EndFollowUpsAsync(conversation.Id, FollowUpEnd.NoReplyNeeded, cancellationToken);
            return TurnOutcome.NoReplyNeeded;
        }

        var text = InItsManner(run.Text);
        if (text.Length > Message.TextMaxLength) text = text[..Message.TextMaxLength];
        if (!result.IsDraft)
        {
            conversation.Remember(run.Dialogue);
            var reply = conversation.ReplyByAgent(turn, text, Now).Offering(run.Choices);
            db.Messages.Add(reply);
            db.Usage.Add(new UsageRecord(turn.WorkspaceId, turn.Id, Now));
            await Promises.KeepAsync(db, conversation, reply, run.Facts, cancellationToken);
            return TurnOutcome.Replied;
        }

        db.Messages.Add(conversation.Draft(turn, text, run.Dialogue, Now).Offering(run.Choices));
        return TurnOutcome.Drafted;
    }

    // The day after the customer's words is over: only a person can choose a template.
    private TurnOutcome LeaveUnsaid(Conversation conversation, TurnResult result)
    {
        conversation.HandOff(HandOffReason.PolicyRestriction, WindowClosed, null, result.Turn, Now);
        return TurnOutcome.HandedOff;
    }

    // Words of a hand-off are a reply too: where nothing backs a fact in them, plain words are said instead.
    private string WordsOf(Tools.HandOffRequest handOff, TurnResult result, string language) => HandOffWords.WithHours(
        handOff.Words is { } words && ReplyChecker.Check(words, result.Setting.Grounds.With(result.Run.Exchanges).HandingOver()).All(fact => fact.Backed)
            ? words
            : HandOffWords.For(handOff.Reason, language),
        result.Setting.Context.Scope.Business, language, Now);

    private static TurnRecord RecordOf(TurnResult result, TurnOutcome outcome)
    {
        var run = result.Run;
        return new TurnRecord(
            outcome, run.HandOff?.Reason, run.Model, result.Setting.AgentVersion, result.Setting.Context.Scope.Business.Profile.CatalogueVersion,
            run.ModelCalls, run.Spent.Input, run.Spent.Output, [.. run.Exchanges.Select(Use)], run.Facts, Sources(run), run.LastText ?? run.HandOff?.Words)
        {
            Use = new ModelUse(
                run.Spent.CacheRead, run.Cost, (int)run.Waited.TotalMilliseconds, run.Failure?.Problem ?? run.Replaces,
                run.Trace is null ? null : JsonSerializer.Serialize(run.Trace, Json.Options), result.Setting.Mark.Through, result.Setting.Mark.AnsweredBefore),
        };
    }

    // The long texts of a prompt are kept once; of two turns that bring the same new one, the second try finds it there.
    private async Task KeepPartsAsync(TurnResult result, CancellationToken cancellationToken)
    {
        var parts = result.Run.Trace?.Parts ?? [];
        if (parts.Count == 0) return;
        var hashes = parts.Select(part => part.Hash).ToList();
        var known = await db.PromptParts.Where(part => hashes.Contains(part.Hash)).Select(part => part.Hash).ToListAsync(cancellationToken);
        foreach (var part in parts.Where(part => !known.Contains(part.Hash))) db.PromptParts.Add(new PromptPart(result.Turn.WorkspaceId, part.Hash, part.Text, Now));
    }

    private static ToolUse Use(ToolExchange exchange) => new(
        exchange.Call.Name, exchange.Call.Arguments.ToJsonString(Json.Options), exchange.Result.Outcome, exchange.Result.Data.ToJsonString(Json.Options));

    private static IReadOnlyList<string> Sources(AgentRun run) =>
        [.. run.Facts.Select(fact => fact.Source).OfType<string>().Concat(run.Exchanges.SelectMany(NamedSources)).Distinct().Take(50)];

    // Tools name what they drew from in a field «sources».
    private static IEnumerable<string> NamedSources(ToolExchange exchange) =>
        exchange.Result.Data["sources"] is JsonArray names ? names.OfType<JsonValue>().Select(name => name.ToString()) : [];
}
