using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pakta.Web.Devices;

namespace Pakta.Web.Data.Configurations;

internal sealed class DeviceScanConfiguration : IEntityTypeConfiguration<DeviceScan>
{
    public void Configure(EntityTypeBuilder<DeviceScan> builder) => builder.Property(s => s.Id).ValueGeneratedNever();
}
