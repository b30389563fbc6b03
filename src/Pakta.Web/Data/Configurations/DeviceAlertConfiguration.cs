using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pakta.Web.Devices;

namespace Pakta.Web.Data.Configurations;

internal sealed class DeviceAlertConfiguration : IEntityTypeConfiguration<DeviceAlert>
{
    public void Configure(EntityTypeBuilder<DeviceAlert> builder)
    {
        builder.Property(a => a.Device).HasMaxLength(16);
        builder.HasIndex(a => new { a.CampaignId, a.Device }).IsUnique();
        builder.HasIndex(a => a.RaisedAt);
    }
}
