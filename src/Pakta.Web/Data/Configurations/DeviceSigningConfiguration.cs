using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pakta.Web.Devices;

namespace Pakta.Web.Data.Configurations;

internal sealed class DeviceSigningConfiguration : IEntityTypeConfiguration<DeviceSigning>
{
    public void Configure(EntityTypeBuilder<DeviceSigning> builder)
    {
        builder.HasKey(d => new { d.CampaignId, d.Device, d.PersonId });
        builder.Property(d => d.Device).HasMaxLength(16);
        builder.HasIndex(d => d.Device);
    }
}
