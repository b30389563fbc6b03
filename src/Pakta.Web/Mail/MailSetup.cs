namespace Pakta.Web.Mail;

/// <summary>The outbox and what empties it.</summary>
public static class MailSetup
{
    public static IServiceCollection AddPaktaMail(this IServiceCollection services) => services
        .AddSingleton(_ => new MailTemplates(Path.Combine(AppContext.BaseDirectory, "templates", "mail")))
        .AddSingleton<IMailSender, SmtpMailSender>()
        .AddSingleton<OutboxPass>()
        .AddScoped<MailRenderer>()
        .AddHostedService<OutboxWorker>();
}
