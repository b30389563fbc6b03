using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Pakta.Web.Data.Configurations;

internal sealed class DeviceCredentialConfiguration : IEntityTypeConfiguration<DeviceCredential>
{
    public void Configure(EntityTypeBuilder<DeviceCredential> builder)
    {
        builder.Property(d => d.DeviceHash).HasMaxLength(32);
        builder.Property(d => d.PinHash).HasMaxLength(32);
        builder.HasIndex(d => d.DeviceHash);
        builder.HasIndex(d => d.AccountId);
        builder.HasOne<Account>().WithMany().HasForeignKey(d => d.AccountId).OnDelete(DeleteBehavior.Cascade);
    }
}
