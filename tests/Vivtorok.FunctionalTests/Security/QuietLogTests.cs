using Microsoft.Extensions.Logging;
using Vivtorok.Testing;

namespace Vivtorok.FunctionalTests.Security;

/// <summary>Every fixture searches its product's logs when it ends; here is what that search can find.</summary>
public sealed class QuietLogTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Theory]
    [InlineData("Customer said: Чи є вільний час у суботу?")]
    [InlineData("Calling with vk_4fQmN2b7TzXcVbNmAsDfGhJkLqWeRtYuIoP")]
    [InlineData("https://api.telegram.org/bot7123456789:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw/sendMessage")]
    [InlineData("Secret CfDJ8LD80lagAVVMpdby_3C20DKC5HfpQf")]
    public void A_line_with_a_customers_words_or_a_secret_is_found(string line)
    {
        using var book = new LogBook();

        book.CreateLogger("Vivtorok").Log(LogLevel.Information, 0, line, null, (text, _) => text);

        book.Leaks(["Чи є вільний час у суботу?"]).Should().ContainSingle();
    }

    [Fact]
    public async Task What_customers_members_and_developers_do_leaves_no_word_of_theirs_in_the_log()
    {
        var workspace = await api.GivenWorkspaceAsync();
        var chat = await WebChat.OpenAsync(api, workspace.Owner);
        await (await chat.GuestAsync()).AskAsync("Мене звати Соломія Кравець, мій номер +380671234567");
        using var developer = await workspace.GivenApiClientAsync("read");
        await developer.GetJsonAsync("/api/v1/contacts");
        await api.Browser().TryAsync(HttpMethod.Post, "/api/v1/auth/login", new { email = workspace.OwnerEmail, password = "неправильний пароль 1" });
        await api.DrainWorkAsync();

        api.Logs.Leaks(["Соломія Кравець", "+380671234567", "неправильний пароль 1", workspace.OwnerEmail, TestWorkspace.Password]).Should().BeEmpty();
    }
}
