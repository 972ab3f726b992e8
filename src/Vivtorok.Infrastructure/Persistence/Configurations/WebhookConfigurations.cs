using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Vivtorok.Domain.Developers;

namespace Vivtorok.Infrastructure.Persistence.Configurations;

internal sealed class WebhookEndpointConfiguration : IEntityTypeConfiguration<WebhookEndpoint>
{
    public void Configure(EntityTypeBuilder<WebhookEndpoint> builder)
    {
        builder.Property(endpoint => endpoint.Id).ValueGeneratedNever();
        builder.Property(endpoint => endpoint.Url).HasMaxLength(WebhookEndpoint.UrlMaxLength);
        builder.Property(endpoint => endpoint.Description).HasMaxLength(WebhookEndpoint.DescriptionMaxLength);
        builder.Property(endpoint => endpoint.Secret).HasMaxLength(WebhookEndpoint.SecretMaxLength);
        builder.Property(endpoint => endpoint.OldSecret).HasMaxLength(WebhookEndpoint.SecretMaxLength);
        builder.HasIndex(endpoint => new { endpoint.WorkspaceId, endpoint.CreatedAt });
    }
}

internal sealed class WebhookDeliveryConfiguration : IEntityTypeConfiguration<WebhookDelivery>
{
    // No key to the endpoint: an event may be told while the endpoint is being deleted, and such a row goes by its age.
    public void Configure(EntityTypeBuilder<WebhookDelivery> builder)
    {
        builder.Property(delivery => delivery.Id).ValueGeneratedNever();
        builder.Property(delivery => delivery.Type).HasMaxLength(WebhookEndpoint.EventTypeMaxLength);
        builder.Property(delivery => delivery.Tries).IsConcurrencyToken(); // two workers on one try: the second is out of date
        builder.HasIndex(delivery => new { delivery.WorkspaceId, delivery.EventId, delivery.EndpointId }).IsUnique();
        builder.HasIndex(delivery => new { delivery.EndpointId, delivery.CreatedAt });
        builder.HasIndex(delivery => delivery.CreatedAt);
    }
}
