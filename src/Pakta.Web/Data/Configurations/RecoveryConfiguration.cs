using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pakta.Core.People;

namespace Pakta.Web.Data.Configurations;

internal sealed class RecoveryConfiguration : IEntityTypeConfiguration<Recovery>
{
    public void Configure(EntityTypeBuilder<Recovery> builder)
    {
        builder.ToTable("Recoveries");
        builder.HasIndex(r => new { r.AccountId, r.EndedAt });
        builder.HasOne<Account>().WithMany().HasForeignKey(r => r.AccountId).OnDelete(DeleteBehavior.Restrict);
        builder.Ignore(r => r.ServesFrom).Ignore(r => r.Stale);
    }
}
