using Vivtorok.Domain;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Contacts;
using Vivtorok.Domain.Sales;
using Vivtorok.Domain.Workspaces;

namespace Vivtorok.Infrastructure.Persistence.Seed;

/// <summary>Deals on the board and tasks, some of them overdue, as in life.</summary>
internal sealed class DemoSales(AppDbContext db, DemoTime time, Pipeline pipeline, Member colleague)
{
    public void Fill(DemoFile file, IReadOnlyDictionary<string, Contact> contacts)
    {
        foreach (var row in file.Deals) db.Deals.Add(Deal(row, contacts[row.Contact]));
        foreach (var row in file.Tasks) db.Tasks.Add(Task(row, row.Contact is null ? null : contacts[row.Contact]));
    }

    private Deal Deal(DemoDeal row, Contact contact)
    {
        var at = time.Now.AddDays(-row.DaysAgo).AddHours(-1);
        var deal = new Deal(pipeline.WorkspaceId, contact.Id, row.Title, at);
        deal.Edit(row.Title, new Money(row.Value, "UAH"), colleague.Id, at);
        deal.MoveTo(pipeline.Id, new StageId(pipeline.Stages[row.Stage].Id), at.AddHours(row.Stage));
        return deal;
    }

    private WorkTask Task(DemoTask row, Contact? contact)
    {
        var due = time.At(time.Today.AddDays(row.InDays), row.Time);
        var made = due.AddDays(-2) < time.Now ? due.AddDays(-2) : time.Now.AddHours(-2);
        var task = new WorkTask(pipeline.WorkspaceId, row.Title, contact?.Id, due, made);
        task.Edit(row.Title, colleague.Id, due);
        if (row.Done) task.SetDone(true, due.AddHours(-1));
        return task;
    }
}
